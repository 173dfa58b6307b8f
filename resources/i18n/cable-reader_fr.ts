<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Cable Reader</source>
        <translation>À propos de Cable Reader</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Reads US diplomatic cables from disk, keeps your notes beside them, changes nothing in them.</source>
        <translation>Lit des télégrammes diplomatiques américains sur le disque, garde vos notes à côté et n’y change rien.</translation>
    </message>
    <message>
        <source>MIT licence. Uses Qt and PySide6 (LGPL 3), lxml (BSD) and platformdirs (MIT).</source>
        <translation>Licence MIT. Utilise Qt et PySide6 (LGPL 3), lxml (BSD) et platformdirs (MIT).</translation>
    </message>
    <message>
        <source>The program opens no connections and sends nothing anywhere.</source>
        <translation>Le programme n’ouvre aucune connexion et n’envoie rien nulle part.</translation>
    </message>
    <message>
        <source>Notes: {notes}
Settings: {settings}
Indexes, may be deleted: {cache}
Log: {log}</source>
        <translation>Notes : {notes}
Réglages : {settings}
Index, peuvent être supprimés : {cache}
Journal : {log}</translation>
    </message>
</context>
<context>
    <name>BannerStrip</name>
    <message>
        <source>historical marking</source>
        <translation>marquage historique</translation>
    </message>
    <message>
        <source>No classification line found</source>
        <translation>Aucune ligne de classification trouvée</translation>
    </message>
</context>
<context>
    <name>CableWindow</name>
    <message>
        <source>Copied with citation</source>
        <translation>Copié avec la référence</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Undone: {act}</source>
        <translation>Annulé : {act}</translation>
    </message>
    <message>
        <source>Done again: {act}</source>
        <translation>Rétabli : {act}</translation>
    </message>
    <message>
        <source>Open cables</source>
        <translation>Télégrammes ouverts</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir un dossier</translation>
    </message>
    <message>
        <source>Import marks</source>
        <translation>Importer des marques</translation>
    </message>
    <message>
        <source>Carry marks to</source>
        <translation>Reporter les marques vers</translation>
    </message>
    <message>
        <source>This is the cable that is open already</source>
        <translation>C’est le télégramme déjà ouvert</translation>
    </message>
    <message>
        <source>The filter hid this place: all are shown again</source>
        <translation>Le filtre cachait cet endroit : tout est montré de nouveau</translation>
    </message>
    <message>
        <source>Go to a paragraph first</source>
        <translation>Allez d’abord à un paragraphe</translation>
    </message>
    <message>
        <source>No paragraph fits: {filter}</source>
        <translation>Aucun paragraphe ne convient : {filter}</translation>
    </message>
    <message>
        <source>only without a portion mark</source>
        <translation>seulement sans marque de classification</translation>
    </message>
    <message>
        <source>only with a mark</source>
        <translation>seulement avec une marque</translation>
    </message>
    <message>
        <source>only with “{name}”</source>
        <translation>seulement avec « {name} »</translation>
    </message>
    <message>
        <source>only ({mark})</source>
        <translation>seulement ({mark})</translation>
    </message>
    <message>
        <source>No further one that way</source>
        <translation>Il n’y en a plus dans ce sens</translation>
    </message>
    <message>
        <source>Nothing odd was found in this cable</source>
        <translation>Rien d’anormal dans ce télégramme</translation>
    </message>
    <message>
        <source>Place remembered: Shift+M comes back here</source>
        <translation>Endroit retenu : Maj+M y ramène</translation>
    </message>
    <message>
        <source>No place is remembered: M remembers one</source>
        <translation>Aucun endroit retenu : M en retient un</translation>
    </message>
    <message>
        <source>This cable has no number to be cited by</source>
        <translation>Ce télégramme n’a pas de numéro par lequel le citer</translation>
    </message>
    <message>
        <source>There is no message</source>
        <translation>Il n’y a pas de message</translation>
    </message>
    <message>
        <source>Not at hand: {names}</source>
        <translation>Pas disponible : {names}</translation>
    </message>
    <message>
        <source>This cable names no reference</source>
        <translation>Ce télégramme ne cite aucune référence</translation>
    </message>
    <message>
        <source>highlight</source>
        <translation>surlignage</translation>
    </message>
    <message>
        <source>important</source>
        <translation>important</translation>
    </message>
    <message>
        <source>&amp;Put on or take off</source>
        <translation>&amp;Mettre ou ôter</translation>
    </message>
    <message>
        <source>&amp;Rename or recolour…</source>
        <translation>&amp;Renommer ou recolorer…</translation>
    </message>
    <message>
        <source>Nothing to repeat yet</source>
        <translation>Rien à répéter encore</translation>
    </message>
    <message>
        <source>Nothing to change here</source>
        <translation>Rien à changer ici</translation>
    </message>
    <message>
        <source>remove mark</source>
        <translation>enlever la marque</translation>
    </message>
    <message>
        <source>Arrows, W and B move the end of the selection; Esc ends it</source>
        <translation>Les flèches, W et B déplacent la fin de la sélection ; Échap y met fin</translation>
    </message>
    <message>
        <source>No label on {digit} yet: T makes one</source>
        <translation>Pas encore d’étiquette sur {digit} : T en crée une</translation>
    </message>
    <message>
        <source>label “{name}”</source>
        <translation>étiquette « {name} »</translation>
    </message>
    <message>
        <source>“{name}” on</source>
        <translation>« {name} » mise</translation>
    </message>
    <message>
        <source>“{name}” off</source>
        <translation>« {name} » ôtée</translation>
    </message>
    <message>
        <source>Removed; Ctrl+Z brings it back</source>
        <translation>Enlevé ; Ctrl+Z le ramène</translation>
    </message>
    <message>
        <source>&amp;Only paragraphs with “{name}”</source>
        <translation>&amp;Seulement les paragraphes avec « {name} »</translation>
    </message>
    <message>
        <source>Nothing to remove here</source>
        <translation>Rien à enlever ici</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>status</source>
        <translation>statut</translation>
    </message>
    <message>
        <source>There is no mark here yet: N writes a note</source>
        <translation>Il n’y a pas encore de marque ici : N écrit une note</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>links</source>
        <translation>liens</translation>
    </message>
    <message>
        <source>This mark is linked with no other: L links it</source>
        <translation>Cette marque n’est liée à aucune autre : L la lie</translation>
    </message>
    <message>
        <source>Status: {status}</source>
        <translation>Statut : {status}</translation>
    </message>
    <message>
        <source>No paragraph has a label yet</source>
        <translation>Aucun paragraphe n’a encore d’étiquette</translation>
    </message>
    <message>
        <source>F or Esc brings everything back</source>
        <translation>F ou Échap ramène tout</translation>
    </message>
    <message>
        <source>Text size {zoom} %</source>
        <translation>Taille du texte {zoom} %</translation>
    </message>
    <message>
        <source>carry marks over</source>
        <translation>reporter les marques</translation>
    </message>
    <message>
        <source>Files with marks or labels</source>
        <translation>Fichiers de marques ou d’étiquettes</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>The new language is spoken from the next start on</source>
        <translation>La nouvelle langue sera parlée au prochain démarrage</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Classification</translation>
    </message>
    <message>
        <source>Cables</source>
        <translation>Télégrammes</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Anomalies</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Another release of this cable ({name}) has marks: {count}. They can be taken over; what does not fit is kept for review.</source>
        <translation>Une autre version de ce télégramme ({name}) porte des marques : {count}. On peut les reprendre ; ce qui ne convient pas reste à vérifier.</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparer avec</translation>
    </message>
    <message>
        <source>Save as page</source>
        <translation>Enregistrer en page</translation>
    </message>
    <message>
        <source>HTML pages (*.html);;TEI (*.xml)</source>
        <translation>Pages HTML (*.html);;TEI (*.xml)</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Another &amp;file…</source>
        <translation>Un autre &amp;fichier…</translation>
    </message>
    <message>
        <source>{name} is a copy of these notes with other marks in it (changes: {count}). Programs that synchronize folders make such copies.</source>
        <translation>{name} est une copie de ces notes avec d’autres marques (modifications : {count}). Les programmes qui synchronisent des dossiers font de telles copies.</translation>
    </message>
    <message>
        <source>move edge</source>
        <translation>déplacer la limite</translation>
    </message>
    <message>
        <source>Edges: [ or ] chooses, arrows move, Ctrl by word, Shift by sentence, Enter keeps, Esc restores</source>
        <translation>Limites : [ ou ] choisit, les flèches déplacent, Ctrl par mot, Maj par phrase, Entrée garde, Échap rétablit</translation>
    </message>
    <message>
        <source>No mark here whose edges could move</source>
        <translation>Aucune marque ici dont les limites puissent bouger</translation>
    </message>
    <message>
        <source>A mark needs at least one word</source>
        <translation>Une marque a besoin d’un mot au moins</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Look at the change</source>
        <translation>Voir le changement</translation>
    </message>
    <message>
        <source>{file}, as it was read</source>
        <translation>{file}, tel que lu</translation>
    </message>
    <message>
        <source>{file}, as it is now</source>
        <translation>{file}, tel qu’il est maintenant</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>Rien n’a été trouvé</translation>
    </message>
    <message>
        <source>Open a cable or a folder first</source>
        <translation>Ouvrez d’abord un télégramme ou un dossier</translation>
    </message>
    <message>
        <source>Reading the words of the cables…</source>
        <translation>Lecture des mots des télégrammes…</translation>
    </message>
    <message>
        <source>Nothing was found; all words must stand in one paragraph or subject</source>
        <translation>Rien n’a été trouvé ; tous les mots doivent figurer dans un même paragraphe ou objet</translation>
    </message>
    <message>
        <source>Places: {hits}, in cables: {cables}</source>
        <translation>Passages : {hits}, dans des télégrammes : {cables}</translation>
    </message>
    <message>
        <source>More are not shown; add words or a field</source>
        <translation>Les autres ne sont pas montrés ; ajoutez des mots ou un champ</translation>
    </message>
    <message>
        <source>¶ {at} of {count}</source>
        <translation>¶ {at} sur {count}</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 note</translation>
    </message>
    <message>
        <source>{count} notes</source>
        <translation>{count} notes</translation>
    </message>
    <message>
        <source>Nothing opened yet</source>
        <translation>Rien d’ouvert encore</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>Vider cette liste</translation>
    </message>
</context>
<context>
    <name>CablesPane</name>
    <message>
        <source>Cables</source>
        <translation>Télégrammes</translation>
    </message>
    <message>
        <source>Open a file or a folder: its cables are listed here.</source>
        <translation>Ouvrez un fichier ou un dossier : ses télégrammes seront listés ici.</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Ouverts</translation>
    </message>
    <message>
        <source>Open cables</source>
        <translation>Télégrammes ouverts</translation>
    </message>
    <message>
        <source>Cable</source>
        <translation>Télégramme</translation>
    </message>
</context>
<context>
    <name>CarryDialog</name>
    <message>
        <source>Carry marks over</source>
        <translation>Reporter les marques</translation>
    </message>
    <message>
        <source>Marks to review</source>
        <translation>Marques à revoir</translation>
    </message>
    <message>
        <source>Carry over</source>
        <translation>Reporter</translation>
    </message>
    <message>
        <source>{count} of {of} marks would be put on {cable}; the others are there already.</source>
        <translation>{count} marques sur {of} seraient reportées sur {cable} ; les autres y sont déjà.</translation>
    </message>
    <message>
        <source>{count} marks would be put on {cable}.</source>
        <translation>{count} marques seraient reportées sur {cable}.</translation>
    </message>
</context>
<context>
    <name>ChoicesButton</name>
    <message>
        <source>{count} filters</source>
        <translation>{count} filtres</translation>
    </message>
</context>
<context>
    <name>ColourChoice</name>
    <message>
        <source>&amp;Other…</source>
        <translation>&amp;Autre…</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Colour {number}</source>
        <translation>Couleur {number}</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>choisie</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>Tapez une commande</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
</context>
<context>
    <name>ComparePane</name>
    <message>
        <source>Two releases side by side</source>
        <translation>Deux versions côte à côte</translation>
    </message>
    <message>
        <source>Paragraphs of both releases</source>
        <translation>Paragraphes des deux versions</translation>
    </message>
    <message>
        <source>Only &amp;differences</source>
        <translation>Différences &amp;seules</translation>
    </message>
    <message>
        <source>Only what B &amp;adds</source>
        <translation>Seulement les &amp;ajouts de B</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Différence précédente</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Différence suivante</translation>
    </message>
    <message>
        <source>S&amp;wap A and B</source>
        <translation>&amp;Échanger A et B</translation>
    </message>
    <message>
        <source>Save as &amp;page…</source>
        <translation>Enregistrer en &amp;page…</translation>
    </message>
    <message>
        <source>D&amp;one</source>
        <translation>&amp;Terminé</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Paragraphe</translation>
    </message>
</context>
<context>
    <name>DockTitle</name>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Hide {pane}</source>
        <translation>Masquer {pane}</translation>
    </message>
</context>
<context>
    <name>ExportChoices</name>
    <message>
        <source>Only paragraphs with a &amp;mark</source>
        <translation>Seulement les paragraphes mar&amp;qués</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Notes</translation>
    </message>
    <message>
        <source>N&amp;ames of those who annotated</source>
        <translation>No&amp;ms de leurs auteurs</translation>
    </message>
    <message>
        <source>The cable's own &amp;words</source>
        <translation>Le te&amp;xte du télégramme</translation>
    </message>
    <message>
        <source>&amp;IC-ISM attributes</source>
        <translation>Attributs &amp;IC-ISM</translation>
    </message>
    <message>
        <source>Only these classifications</source>
        <translation>Seulement ces classifications</translation>
    </message>
    <message>
        <source>Only marks with these labels</source>
        <translation>Seulement les marques avec ces étiquettes</translation>
    </message>
    <message>
        <source>Only these c&amp;lassifications (none ticked: all)</source>
        <translation>Seulement ces c&amp;lassifications (aucune : toutes)</translation>
    </message>
    <message>
        <source>Only marks with these la&amp;bels (none ticked: all)</source>
        <translation>Seulement avec ces é&amp;tiquettes (aucune : toutes)</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>&amp;Replace files that exist</source>
        <translation>&amp;Remplacer les fichiers existants</translation>
    </message>
    <message>
        <source>The markings in the file are those of the original cable; it is not a live classified document.</source>
        <translation>Les marquages du fichier sont ceux du télégramme d’origine ; ce n’est pas un document classifié.</translation>
    </message>
    <message>
        <source>This cable</source>
        <translation>Ce télégramme</translation>
    </message>
    <message>
        <source>&amp;Form</source>
        <translation>&amp;Forme</translation>
    </message>
    <message>
        <source>&amp;Cables</source>
        <translation>Télé&amp;grammes</translation>
    </message>
    <message>
        <source>Export {title}</source>
        <translation>Exporter {title}</translation>
    </message>
    <message>
        <source>All {count} open cables</source>
        <translation>Les {count} télégrammes ouverts</translation>
    </message>
    <message>
        <source>The {count} cables of the list</source>
        <translation>Les {count} télégrammes de la liste</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>et {count} autres</translation>
    </message>
    <message>
        <source>Files written to {name}: {count}</source>
        <translation>Fichiers écrits dans {name} : {count}</translation>
    </message>
    <message>
        <source>Wrote {name}</source>
        <translation>{name} écrit</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
</context>
<context>
    <name>ExportPreview</name>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Preview of the first page</source>
        <translation>Aperçu de la première page</translation>
    </message>
    <message>
        <source>Nothing of this cable is left out.</source>
        <translation>Rien de ce télégramme n'est omis.</translation>
    </message>
    <message>
        <source>This cable is too large for a preview.</source>
        <translation>Ce télégramme est trop grand pour un aperçu.</translation>
    </message>
    <message>
        <source>Left out of this cable: {counts}</source>
        <translation>Omis de ce télégramme : {counts}</translation>
    </message>
</context>
<context>
    <name>FilterBanner</name>
    <message>
        <source>Show all</source>
        <translation>Tout montrer</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this cable</source>
        <translation>Chercher dans ce télégramme</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Endroit précédent</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Endroit suivant</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation>{at} sur {count}</translation>
    </message>
</context>
<context>
    <name>FindingsPane</name>
    <message>
        <source>Findings</source>
        <translation>Anomalies</translation>
    </message>
    <message>
        <source>Nothing odd was found in this cable.</source>
        <translation>Rien d’anormal dans ce télégramme.</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Anomalie</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
    <message>
        <source>Help page</source>
        <translation>Page d’aide</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Chercher dans l’aide</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>Not taken over</source>
        <translation>Non repris</translation>
    </message>
    <message>
        <source>Not taken over:</source>
        <translation>Non repris :</translation>
    </message>
    <message>
        <source>Everything was taken over.</source>
        <translation>Tout a été repris.</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>New labels</source>
        <translation>Nouvelles étiquettes</translation>
    </message>
    <message>
        <source>Imported {name}</source>
        <translation>{name} importé</translation>
    </message>
    <message>
        <source>Marks in the file</source>
        <translation>Marques dans le fichier</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajoutées</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifiées</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Enlevées</translation>
    </message>
    <message>
        <source>Notes kept as replies</source>
        <translation>Notes gardées comme réponses</translation>
    </message>
    <message>
        <source>Without a place, to be reviewed</source>
        <translation>Sans endroit, à revoir</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>“{command}” has now: {keys}</source>
        <translation>« {command} » a maintenant : {keys}</translation>
    </message>
    <message>
        <source>{keys} is the key of “{command}” already. Change that one first.</source>
        <translation>{keys} est déjà la touche de « {command} ». Changez d’abord celle-là.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Filter by command or key</source>
        <translation>Filtrer par commande ou touche</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Nouvelle touche</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>Utiliser cette touche</translation>
    </message>
    <message>
        <source>Back to the usual one</source>
        <translation>Revenir à la touche habituelle</translation>
    </message>
    <message>
        <source>{keys} cannot be given away: the window itself needs it.</source>
        <translation>{keys} ne peut pas être attribué : la fenêtre elle-même en a besoin.</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>aucune touche</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>Choose a command first.</source>
        <translation>Choisissez d’abord une commande.</translation>
    </message>
</context>
<context>
    <name>LabelBookDialog</name>
    <message>
        <source>New label</source>
        <translation>Nouvelle étiquette</translation>
    </message>
    <message>
        <source>“{name}” becomes part of:</source>
        <translation>« {name} » rejoint :</translation>
    </message>
    <message>
        <source>Label book</source>
        <translation>Carnet d’étiquettes</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Alt and the arrow keys move and nest the chosen label; F2 renames it.</source>
        <translation>Alt et les flèches déplacent et emboîtent l’étiquette choisie ; F2 la renomme.</translation>
    </message>
    <message>
        <source>No other label</source>
        <translation>Aucune autre étiquette</translation>
    </message>
    <message>
        <source>On 1 passage of this cable.</source>
        <translation>Sur 1 passage de ce télégramme.</translation>
    </message>
    <message>
        <source>new label</source>
        <translation>nouvelle étiquette</translation>
    </message>
    <message>
        <source>recolour label</source>
        <translation>recolorer l’étiquette</translation>
    </message>
    <message>
        <source>nest label</source>
        <translation>emboîter l’étiquette</translation>
    </message>
    <message>
        <source>move label</source>
        <translation>déplacer l’étiquette</translation>
    </message>
    <message>
        <source>delete label</source>
        <translation>supprimer l’étiquette</translation>
    </message>
    <message>
        <source>Merge label</source>
        <translation>Fusionner l’étiquette</translation>
    </message>
    <message>
        <source>merge labels</source>
        <translation>fusionner les étiquettes</translation>
    </message>
    <message>
        <source>split label</source>
        <translation>diviser l’étiquette</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Touche</translation>
    </message>
    <message>
        <source>Used here</source>
        <translation>Utilisée ici</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>&amp;Couleur</translation>
    </message>
    <message>
        <source>&amp;Inside</source>
        <translation>&amp;Dans</translation>
    </message>
    <message>
        <source>&amp;What it is for</source>
        <translation>À quoi elle &amp;sert</translation>
    </message>
    <message>
        <source>N&amp;ew</source>
        <translation>&amp;Nouvelle</translation>
    </message>
    <message>
        <source>&amp;Merge into…</source>
        <translation>&amp;Fusionner avec…</translation>
    </message>
    <message>
        <source>&amp;Split…</source>
        <translation>Di&amp;viser…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>rename label</source>
        <translation>renommer l’étiquette</translation>
    </message>
    <message>
        <source>describe label</source>
        <translation>décrire l’étiquette</translation>
    </message>
    <message>
        <source>On {count} passages of this cable.</source>
        <translation>Sur {count} passages de ce télégramme.</translation>
    </message>
    <message>
        <source>New label {number}</source>
        <translation>Nouvelle étiquette {number}</translation>
    </message>
</context>
<context>
    <name>LabelPicker</name>
    <message>
        <source>Choose a label</source>
        <translation>Choisir une étiquette</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Label: type to find or create</source>
        <translation>Étiquette : tapez pour trouver ou créer</translation>
    </message>
    <message>
        <source>Enter creates this label and puts it on.</source>
        <translation>Entrée crée cette étiquette et la pose.</translation>
    </message>
    <message>
        <source>Enter: on or off · Shift+Enter: stay · Esc: back</source>
        <translation>Entrée : mettre ou ôter · Maj+Entrée : rester · Échap : retour</translation>
    </message>
    <message>
        <source>Enter takes the label off.</source>
        <translation>Entrée ôte l’étiquette.</translation>
    </message>
    <message>
        <source>{name}, is on</source>
        <translation>{name}, est mise</translation>
    </message>
    <message>
        <source>Create “{name}”</source>
        <translation>Créer « {name} »</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>The marks of {cable} are not saved, and no copy could be made. {reason}</source>
        <translation>Les marques de {cable} ne sont pas enregistrées, et aucune copie n’a pu être faite. {reason}</translation>
    </message>
    <message>
        <source>The marks of {cable} are not saved. {reason} A copy is in {path}</source>
        <translation>Les marques de {cable} ne sont pas enregistrées. {reason} Une copie se trouve dans {path}</translation>
    </message>
    <message>
        <source>Label book</source>
        <translation>Carnet d’étiquettes</translation>
    </message>
    <message>
        <source>Save the marks of {cable}</source>
        <translation>Enregistrer les marques de {cable}</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Click: only paragraphs with it. Drag it to a paragraph's margin: put it on.</source>
        <translation>Cliquer : seulement les paragraphes qui la portent. Glisser vers la marge d’un paragraphe : la poser.</translation>
    </message>
    <message>
        <source>Labels on the digit keys: {names}</source>
        <translation>Étiquettes sur les touches des chiffres : {names}</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Link with other marks</source>
        <translation>Lier à d’autres marques</translation>
    </message>
    <message>
        <source>Filter marks</source>
        <translation>Filtrer les marques</translation>
    </message>
    <message>
        <source>Marks of this cable</source>
        <translation>Marques de ce télégramme</translation>
    </message>
</context>
<context>
    <name>ListControls</name>
    <message>
        <source>{done} of {total} read</source>
        <translation>{done} sur {total} lus</translation>
    </message>
    <message>
        <source>List of cables</source>
        <translation>Liste de télégrammes</translation>
    </message>
    <message>
        <source>Filter cables</source>
        <translation>Filtrer les télégrammes</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Trier</translation>
    </message>
    <message>
        <source>Sort cables</source>
        <translation>Trier les télégrammes</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Les plus grands d’abord</translation>
    </message>
    <message>
        <source>Reading cables</source>
        <translation>Lecture des télégrammes</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>{shown} of {of} cables</source>
        <translation>{shown} sur {of} télégrammes</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt en cours…</translation>
    </message>
    <message>
        <source>Words of number, date, post, subject or classification</source>
        <translation>Mots du numéro, de la date, du poste, de l’objet ou de la classification</translation>
    </message>
    <message>
        <source>As in the files</source>
        <translation>Comme dans les fichiers</translation>
    </message>
    <message>
        <source>1 cable</source>
        <translation>1 télégramme</translation>
    </message>
    <message>
        <source>{count} cables</source>
        <translation>{count} télégrammes</translation>
    </message>
    <message>
        <source>Looking for cables…</source>
        <translation>Recherche de télégrammes…</translation>
    </message>
    <message>
        <source>Go on reading</source>
        <translation>Continuer la lecture</translation>
    </message>
</context>
<context>
    <name>ListedCables</name>
    <message>
        <source>{shown} of {of} shown: “{words}”</source>
        <translation>{shown} sur {of} : « {words} »</translation>
    </message>
    <message>
        <source>Cables of the list</source>
        <translation>Télégrammes de la liste</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Label deleted: {name}</source>
        <translation>Étiquette supprimée : {name}</translation>
    </message>
    <message>
        <source>Merge with the changes of another program</source>
        <translation>Fusionner avec les modifications d’un autre programme</translation>
    </message>
    <message>
        <source>Both programs' marks would be kept. In this window the merge would do this:</source>
        <translation>Les marques des deux programmes seraient gardées. Dans cette fenêtre, la fusion ferait ceci :</translation>
    </message>
    <message>
        <source>Marks that change</source>
        <translation>Marques qui changent</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>Keep mine in a second file</source>
        <translation>Garder les miennes dans un second fichier</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajoutées</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifiées</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Enlevées</translation>
    </message>
    <message>
        <source>Notes kept as replies</source>
        <translation>Notes gardées comme réponses</translation>
    </message>
    <message>
        <source>New labels</source>
        <translation>Nouvelles étiquettes</translation>
    </message>
    <message>
        <source>Deleted labels</source>
        <translation>Étiquettes supprimées</translation>
    </message>
    <message>
        <source>Added: {words}</source>
        <translation>Ajoutée : {words}</translation>
    </message>
    <message>
        <source>Changed: {words}</source>
        <translation>Modifiée : {words}</translation>
    </message>
    <message>
        <source>Removed: {words}</source>
        <translation>Retirée : {words}</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Minimap</name>
    <message>
        <source>Map of classifications</source>
        <translation>Carte des classifications</translation>
    </message>
    <message>
        <source>Map of classifications and marks: click to go there</source>
        <translation>Carte des classifications et des marques : cliquez pour y aller</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Write a note. Ctrl+Enter or Esc keeps it.</source>
        <translation>Écrivez une note. Ctrl+Entrée ou Échap la garde.</translation>
    </message>
</context>
<context>
    <name>NotesPane</name>
    <message>
        <source>Words of notes, labels, quotations and authors. A | between them means: or.</source>
        <translation>Mots des notes, des étiquettes, des citations et des auteurs. Un | entre eux veut dire : ou.</translation>
    </message>
    <message>
        <source>{shown} of {of} shown: {filter}</source>
        <translation>{shown} sur {of} : {filter}</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Which notes</source>
        <translation>Quelles notes</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Filter notes</source>
        <translation>Filtrer les notes</translation>
    </message>
    <message>
        <source>The notes of a cable stand here.</source>
        <translation>Les notes d’un télégramme se tiennent ici.</translation>
    </message>
    <message>
        <source>No notes yet.

Go to a paragraph with J and K, then press N to write a note, T to choose a label, H to highlight, or a digit for one of your labels.</source>
        <translation>Pas encore de notes.

Allez à un paragraphe avec J et K, puis pressez N pour une note, T pour une étiquette, H pour surligner, ou un chiffre pour l’une de vos étiquettes.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>« {words} »</translation>
    </message>
</context>
<context>
    <name>OpenAsDialog</name>
    <message>
        <source>Open as</source>
        <translation>Ouvrir comme</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codage</translation>
    </message>
</context>
<context>
    <name>ParagraphsPane</name>
    <message>
        <source>{shown} of {of} paragraphs shown: {filter}</source>
        <translation>{shown} paragraphes sur {of} : {filter}</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>Paragraphes</translation>
    </message>
    <message>
        <source>Text of the cable</source>
        <translation>Texte du télégramme</translation>
    </message>
    <message>
        <source>Nothing to read was found in this file.

F6 shows its text as it is.</source>
        <translation>Rien à lire dans ce fichier.

F6 montre son texte tel quel.</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>The system's</source>
        <translation>Celle du système</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>&amp;Print…</source>
        <translation>Im&amp;primer…</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>En&amp;registrer en PDF…</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>P&amp;aper</source>
        <translation>P&amp;apier</translation>
    </message>
    <message>
        <source>Print also</source>
        <translation>Imprimer aussi</translation>
    </message>
    <message>
        <source>&amp;Header and routing</source>
        <translation>&amp;En-tête et acheminement</translation>
    </message>
    <message>
        <source>&amp;Notes and labels</source>
        <translation>&amp;Notes et étiquettes</translation>
    </message>
    <message>
        <source>Na&amp;mes of those who wrote them</source>
        <translation>No&amp;ms de leurs auteurs</translation>
    </message>
    <message>
        <source>What is &amp;odd about the cable</source>
        <translation>Ce qui est an&amp;ormal dans le télégramme</translation>
    </message>
    <message>
        <source>Only paragraphs with a &amp;mark</source>
        <translation>Seulement les paragraphes mar&amp;qués</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>P&amp;revious page</source>
        <translation>Page pré&amp;cédente</translation>
    </message>
    <message>
        <source>Ne&amp;xt page</source>
        <translation>Page s&amp;uivante</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Page {number} sur {count}</translation>
    </message>
    <message>
        <source>The printer does not answer. Is it switched on?</source>
        <translation>L’imprimante ne répond pas. Est-elle allumée ?</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>Écrit : {name}</translation>
    </message>
</context>
<context>
    <name>ReviewPane</name>
    <message>
        <source>{count} marks stand on words that are others now, or were not found.</source>
        <translation>{count} marques sont sur des mots qui ont changé, ou sont introuvables.</translation>
    </message>
    <message>
        <source>Review lost places</source>
        <translation>Revoir les endroits perdus</translation>
    </message>
    <message>
        <source>Marks to review</source>
        <translation>Marques à revoir</translation>
    </message>
    <message>
        <source>Enter: place is right · P: put on selection · O: belongs nowhere · ← →: other places that fit · Esc: to the text</source>
        <translation>Entrée : l’endroit est juste · P : poser sur la sélection · O : nulle part · ← → : autres endroits possibles · Échap : au texte</translation>
    </message>
    <message>
        <source>Every mark stands on its own words. There is nothing to review.</source>
        <translation>Chaque marque est sur ses propres mots. Il n’y a rien à revoir.</translation>
    </message>
    <message>
        <source>1 mark stands on words that are others now, or was not found.</source>
        <translation>1 marque est sur des mots qui ont changé, ou est introuvable.</translation>
    </message>
    <message>
        <source>accept place</source>
        <translation>accepter l’endroit</translation>
    </message>
    <message>
        <source>No other place fits</source>
        <translation>Aucune autre place ne convient</translation>
    </message>
    <message>
        <source>belongs nowhere</source>
        <translation>n’a pas de place</translation>
    </message>
    <message>
        <source>Place is right</source>
        <translation>L’endroit est juste</translation>
    </message>
    <message>
        <source>Put on selection</source>
        <translation>Mettre sur la sélection</translation>
    </message>
    <message>
        <source>Belongs nowhere</source>
        <translation>N’a pas de place</translation>
    </message>
    <message>
        <source>Remove mark</source>
        <translation>Enlever la marque</translation>
    </message>
    <message>
        <source>place mark</source>
        <translation>placer la marque</translation>
    </message>
</context>
<context>
    <name>RoutingPane</name>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Filter addressees</source>
        <translation>Filtrer les destinataires</translation>
    </message>
</context>
<context>
    <name>Saver</name>
    <message>
        <source>What had not been saved when the program ended was brought back (changes: {count}).</source>
        <translation>Ce qui n’était pas enregistré à la fin du programme a été retrouvé (modifications : {count}).</translation>
    </message>
    <message>
        <source>These notes are open in another window too (process {pid} on {host}).</source>
        <translation>Ces notes sont aussi ouvertes dans une autre fenêtre (processus {pid} sur {host}).</translation>
    </message>
    <message>
        <source>The cable's text has changed since. Marks to review: {count}.</source>
        <translation>Le texte du télégramme a changé depuis. Marques à revoir : {count}.</translation>
    </message>
    <message>
        <source>Put it aside and keep these labels</source>
        <translation>La mettre de côté et garder ces étiquettes</translation>
    </message>
    <message>
        <source>Go back to the last backup</source>
        <translation>Revenir à la dernière sauvegarde</translation>
    </message>
    <message>
        <source>Another program changed these notes; they are shown as they are now.</source>
        <translation>Un autre programme a modifié ces notes ; elles sont affichées telles qu’elles sont maintenant.</translation>
    </message>
    <message>
        <source>Merge both…</source>
        <translation>Fusionner les deux…</translation>
    </message>
    <message>
        <source>Keep mine in a second file</source>
        <translation>Garder les miennes dans un second fichier</translation>
    </message>
    <message>
        <source>Take it as it is</source>
        <translation>Le prendre tel quel</translation>
    </message>
    <message>
        <source>placing marks…</source>
        <translation>placement des marques…</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>enregistrement…</translation>
    </message>
    <message>
        <source>NOT SAVED</source>
        <translation>NON ENREGISTRÉ</translation>
    </message>
    <message>
        <source>changed elsewhere</source>
        <translation>modifié ailleurs</translation>
    </message>
    <message>
        <source>notes are read-only</source>
        <translation>notes en lecture seule</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revoir</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>no changes</source>
        <translation>aucun changement</translation>
    </message>
    <message>
        <source>saved {time}</source>
        <translation>enregistré à {time}</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search cables</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search all cables</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Words and “phrases”, and the fields from: to: post: date: class: tags: mrn: subject: ref: caption: para:( )
For example {example}</source>
        <translation>Des mots, des « expressions » et les champs from: to: post: date: class: tags: mrn: subject: ref: caption: para:( )
Par exemple {example}</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
</context>
<context>
    <name>SearchPane</name>
    <message>
        <source>Found in all cables</source>
        <translation>Trouvé dans tous les télégrammes</translation>
    </message>
    <message>
        <source>Paragraphs found</source>
        <translation>Paragraphes trouvés</translation>
    </message>
    <message>
        <source>Reading the words of the cables</source>
        <translation>Lecture des mots des télégrammes</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Paragraphe</translation>
    </message>
</context>
<context>
    <name>SelectionBubble</name>
    <message>
        <source>Mark the selection</source>
        <translation>Marquer la sélection</translation>
    </message>
</context>
<context>
    <name>Shares</name>
    <message>
        <source>Share of words: {shares}</source>
        <translation>Part des mots : {shares}</translation>
    </message>
</context>
<context>
    <name>SourcePane</name>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Text of the file, unchanged</source>
        <translation>Texte du fichier, inchangé</translation>
    </message>
    <message>
        <source>Source: the text as it is</source>
        <translation>Source : le texte tel quel</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Split label</source>
        <translation>Diviser l’étiquette</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Passages</translation>
    </message>
    <message>
        <source>&amp;Name of the new label</source>
        <translation>&amp;Nom de la nouvelle étiquette</translation>
    </message>
    <message>
        <source>Choose the passages that leave “{name}” for a new label.</source>
        <translation>Choisissez les passages qui quittent « {name} » pour une nouvelle étiquette.</translation>
    </message>
</context>
<context>
    <name>StatisticsDialog</name>
    <message>
        <source>Copy as table</source>
        <translation>Copier en tableau</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>Marquage</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>Paragraphes</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Words and paragraphs by marking</source>
        <translation>Mots et paragraphes par marquage</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Statistics: {title}</source>
        <translation>Statistiques : {title}</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>An invented cable</source>
        <translation>Un télégramme inventé</translation>
    </message>
    <message>
        <source>This strip says the level that the cable was given when it was sent. It is history: it says nothing about the paper of today.</source>
        <translation>Cette bande donne le niveau attribué au télégramme lors de son envoi. C’est de l’histoire : elle ne dit rien du papier d’aujourd’hui.</translation>
    </message>
    <message>
        <source>Paragraph by paragraph</source>
        <translation>Paragraphe par paragraphe</translation>
    </message>
    <message>
        <source>J and K go to the next and the previous paragraph. Left of each stand its number and its own mark; the bar shows the level without colour.</source>
        <translation>J et K vont au paragraphe suivant et au précédent. À gauche de chacun, son numéro et sa propre mention ; la barre montre le niveau sans couleur.</translation>
    </message>
    <message>
        <source>Labels, notes, highlights</source>
        <translation>Étiquettes, notes, surlignages</translation>
    </message>
    <message>
        <source>A digit puts one of these labels on the paragraph or on the selected words, the same digit takes it off. N writes a note, H highlights, Ctrl+Z takes anything back.</source>
        <translation>Un chiffre pose une de ces étiquettes sur le paragraphe ou les mots choisis, le même chiffre l’ôte. N écrit une note, H surligne, Ctrl+Z revient sur tout.</translation>
    </message>
    <message>
        <source>Who wrote to whom</source>
        <translation>Qui écrivait à qui</translation>
    </message>
    <message>
        <source>Header and addressees stand beside the text. F6 shows the file as it is, to the character; F7 lists what is odd about the cable.</source>
        <translation>L’en-tête et les destinataires sont à côté du texte. F6 montre le fichier tel quel, au caractère près ; F7 liste ce qui surprend dans le télégramme.</translation>
    </message>
    <message>
        <source>Many cables</source>
        <translation>Beaucoup de télégrammes</translation>
    </message>
    <message>
        <source>Open a folder, then search all of it here: words, or fields such as from:KESTRAVA date:2009 class:S.</source>
        <translation>Ouvrez un dossier, puis cherchez ici dans tout son contenu : des mots, ou des champs comme from:KESTRAVA date:2009 class:S.</translation>
    </message>
    <message>
        <source>Nothing is lost</source>
        <translation>Rien ne se perd</translation>
    </message>
    <message>
        <source>Marks are saved by themselves; this corner says so. The cable's file is never changed. ? lists all keys, F1 opens the help.</source>
        <translation>Les marques s’enregistrent d’elles-mêmes ; ce coin le dit. Le fichier du télégramme n’est jamais modifié. ? liste les touches, F1 ouvre l’aide.</translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation>{at} sur {count}</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Terminé</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Suivant</translation>
    </message>
</context>
<context>
    <name>TourCard</name>
    <message>
        <source>Ctrl+Enter: on · Esc: end the tour</source>
        <translation>Ctrl+Entrée : suite · Échap : terminer la visite</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>&amp;End the tour</source>
        <translation>&amp;Terminer la visite</translation>
    </message>
</context>
<context>
    <name>TroubleDialog</name>
    <message>
        <source>The program met an error that was not foreseen, and not all of your notes could be saved. Close this and press Ctrl+S: the window says what hinders it. The report below says where in the program it happened; it holds no text of cables or notes and was sent nowhere.</source>
        <translation>Le programme a rencontré une erreur imprévue, et toutes vos notes n’ont pas pu être enregistrées. Fermez ceci et pressez Ctrl+S : la fenêtre dit ce qui l’empêche. Le rapport ci-dessous dit où dans le programme c’est arrivé ; il ne contient aucun texte de télégrammes ni de notes et n’a été envoyé nulle part.</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Quelque chose n’a pas marché</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copier le rapport</translation>
    </message>
    <message>
        <source>The program met an error that was not foreseen. Your notes were saved first, and you can go on. The report below says where in the program it happened; it holds no text of cables or notes and was sent nowhere.</source>
        <translation>Le programme a rencontré une erreur imprévue. Vos notes ont d’abord été enregistrées et vous pouvez continuer. Le rapport ci-dessous dit où c’est arrivé dans le programme ; il ne contient aucun texte de télégramme ou de note et n’a été envoyé nulle part.</translation>
    </message>
</context>
<context>
    <name>UnsavedDialog</name>
    <message>
        <source>The changes are in the journal all the same: they come back when it is opened next.</source>
        <translation>Les modifications sont tout de même dans le journal : elles reviendront à la prochaine ouverture.</translation>
    </message>
    <message>
        <source>The changes are kept nowhere else: without saving they are lost.</source>
        <translation>Les modifications ne sont gardées nulle part ailleurs : sans enregistrement elles sont perdues.</translation>
    </message>
    <message>
        <source>Marks are not saved</source>
        <translation>Des marques ne sont pas enregistrées</translation>
    </message>
    <message>
        <source>The marks of these cables could not be saved:</source>
        <translation>Les marques de ces télégrammes n’ont pas pu être enregistrées :</translation>
    </message>
    <message>
        <source>The marks of this cable could not be saved.</source>
        <translation>Les marques de ce télégramme n’ont pas pu être enregistrées.</translation>
    </message>
    <message>
        <source>Save somewhere else…</source>
        <translation>Enregistrer ailleurs…</translation>
    </message>
    <message>
        <source>Quit without saving</source>
        <translation>Quitter sans enregistrer</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Fermer sans enregistrer</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Rester</translation>
    </message>
    <message>
        <source>{count} more.</source>
        <translation>{count} de plus.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>No cable is open</source>
        <translation>Aucun télégramme n’est ouvert</translation>
    </message>
    <message>
        <source>Drop files or a folder here, or:</source>
        <translation>Déposez ici des fichiers ou un dossier, ou :</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>Ouverts auparavant</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>Ouverts &amp;récemment</translation>
    </message>
    <message>
        <source>Labels on &amp;digit keys</source>
        <translation>Étiquettes sur les chi&amp;ffres</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>&amp;Marquer</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>A&amp;ller</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Affic&amp;hage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aide</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Open one or more cables</source>
        <translation>Ouvrir un ou plusieurs télégrammes</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>Ouvrir un &amp;dossier…</translation>
    </message>
    <message>
        <source>List all cables of a folder</source>
        <translation>Lister tous les télégrammes d’un dossier</translation>
    </message>
    <message>
        <source>Open t&amp;he sample</source>
        <translation>Ouvrir l’e&amp;xemple</translation>
    </message>
    <message>
        <source>Open the invented cable that comes with the program</source>
        <translation>Ouvrir le télégramme inventé livré avec le programme</translation>
    </message>
    <message>
        <source>Open &amp;as…</source>
        <translation>Ouvrir &amp;comme…</translation>
    </message>
    <message>
        <source>Open again in another form or encoding</source>
        <translation>Rouvrir sous une autre forme ou un autre codage</translation>
    </message>
    <message>
        <source>&amp;Save notes now</source>
        <translation>Enregi&amp;strer les notes</translation>
    </message>
    <message>
        <source>Write the notes to disk; they are also saved by themselves</source>
        <translation>Écrire les notes sur le disque ; elles s’enregistrent aussi d’elles-mêmes</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>Write the cable and its notes in another form</source>
        <translation>Écrire le télégramme et ses notes sous une autre forme</translation>
    </message>
    <message>
        <source>&amp;Import marks…</source>
        <translation>&amp;Importer des marques…</translation>
    </message>
    <message>
        <source>Take over marks or labels from a file</source>
        <translation>Reprendre les marques ou étiquettes d’un fichier</translation>
    </message>
    <message>
        <source>Carr&amp;y marks to…</source>
        <translation>Reporter les marques &amp;vers…</translation>
    </message>
    <message>
        <source>Take the marks over to another release of this cable</source>
        <translation>Reporter les marques sur une autre version publiée de ce télégramme</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>Im&amp;primer…</translation>
    </message>
    <message>
        <source>Print the cable with its margin notes</source>
        <translation>Imprimer le télégramme avec ses notes en marge</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Enregistrer en PD&amp;F…</translation>
    </message>
    <message>
        <source>Write the cable with its margin notes as PDF</source>
        <translation>Écrire le télégramme avec ses notes en marge en PDF</translation>
    </message>
    <message>
        <source>&amp;Close cable</source>
        <translation>Fer&amp;mer le télégramme</translation>
    </message>
    <message>
        <source>Close this cable; its notes are kept</source>
        <translation>Fermer ce télégramme ; ses notes restent</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Save everything and leave</source>
        <translation>Tout enregistrer et quitter</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Take back the last change of notes</source>
        <translation>Annuler la dernière modification des notes</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>Refaire ce qui a été annulé</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Copy the selected words, or the paragraph</source>
        <translation>Copier les mots choisis, ou le paragraphe</translation>
    </message>
    <message>
        <source>Copy with c&amp;itation</source>
        <translation>Copier avec la ré&amp;férence</translation>
    </message>
    <message>
        <source>Copy the selected words, or the paragraph, with its citation</source>
        <translation>Copier les mots choisis, ou le paragraphe, avec la référence</translation>
    </message>
    <message>
        <source>&amp;Find in cable</source>
        <translation>C&amp;hercher dans le télégramme</translation>
    </message>
    <message>
        <source>Find words in this cable</source>
        <translation>Chercher des mots dans ce télégramme</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Occurrence &amp;suivante</translation>
    </message>
    <message>
        <source>Go to the next place found</source>
        <translation>Aller à l’endroit trouvé suivant</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>Occurrence &amp;précédente</translation>
    </message>
    <message>
        <source>Go to the previous place found</source>
        <translation>Aller à l’endroit trouvé précédent</translation>
    </message>
    <message>
        <source>Search &amp;all cables</source>
        <translation>Chercher dans tous les &amp;télégrammes</translation>
    </message>
    <message>
        <source>Find words, places, dates and classifications in all listed cables</source>
        <translation>Trouver mots, lieux, dates et classifications dans tous les télégrammes listés</translation>
    </message>
    <message>
        <source>Pr&amp;eferences…</source>
        <translation>Préfére&amp;nces…</translation>
    </message>
    <message>
        <source>Choose colours, text size, keys and more</source>
        <translation>Choisir couleurs, taille du texte, touches et autres</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Note</translation>
    </message>
    <message>
        <source>Write a note on the selection or the paragraph</source>
        <translation>Écrire une note sur la sélection ou le paragraphe</translation>
    </message>
    <message>
        <source>&amp;Label…</source>
        <translation>&amp;Étiquette…</translation>
    </message>
    <message>
        <source>Choose a label by its name, or make a new one</source>
        <translation>Choisir une étiquette par son nom, ou en créer une</translation>
    </message>
    <message>
        <source>&amp;Highlight</source>
        <translation>&amp;Surligner</translation>
    </message>
    <message>
        <source>Highlight the selection or the paragraph, or take that back</source>
        <translation>Surligner la sélection ou le paragraphe, ou l’annuler</translation>
    </message>
    <message>
        <source>&amp;Important</source>
        <translation>&amp;Important</translation>
    </message>
    <message>
        <source>Mark as important, or take that back</source>
        <translation>Marquer comme important, ou l’annuler</translation>
    </message>
    <message>
        <source>St&amp;atus</source>
        <translation>Stat&amp;ut</translation>
    </message>
    <message>
        <source>Give the mark here the next status: open, done, rejected, none</source>
        <translation>Donner à la marque le statut suivant : ouvert, fait, rejeté, aucun</translation>
    </message>
    <message>
        <source>Lin&amp;k with…</source>
        <translation>Lier ave&amp;c…</translation>
    </message>
    <message>
        <source>Link the mark here with other marks of this cable</source>
        <translation>Lier la marque d’ici à d’autres marques de ce télégramme</translation>
    </message>
    <message>
        <source>&amp;Go to linked mark</source>
        <translation>Aller à la mar&amp;que liée</translation>
    </message>
    <message>
        <source>Go to the mark that the one here is linked with</source>
        <translation>Aller à la marque à laquelle celle d’ici est liée</translation>
    </message>
    <message>
        <source>&amp;Repeat last mark</source>
        <translation>&amp;Répéter la dernière marque</translation>
    </message>
    <message>
        <source>Do the last act again, here</source>
        <translation>Refaire ici la dernière action</translation>
    </message>
    <message>
        <source>Move &amp;edges</source>
        <translation>Déplacer les &amp;limites</translation>
    </message>
    <message>
        <source>Move the start or the end of the selected mark with the keyboard</source>
        <translation>Déplacer au clavier le début ou la fin de la marque choisie</translation>
    </message>
    <message>
        <source>Remo&amp;ve mark</source>
        <translation>Enle&amp;ver la marque</translation>
    </message>
    <message>
        <source>Remove a note, label or highlight from here</source>
        <translation>Enlever d’ici une note, une étiquette ou un surlignage</translation>
    </message>
    <message>
        <source>Note on the whole &amp;cable</source>
        <translation>Note sur le télégramme en&amp;tier</translation>
    </message>
    <message>
        <source>Write a note that belongs to no single passage</source>
        <translation>Écrire une note qui n’appartient à aucun passage</translation>
    </message>
    <message>
        <source>Select &amp;sentence</source>
        <translation>Choisir la &amp;phrase</translation>
    </message>
    <message>
        <source>Select a sentence, then one more, then the paragraph</source>
        <translation>Choisir une phrase, puis une de plus, puis le paragraphe</translation>
    </message>
    <message>
        <source>Select &amp;from here</source>
        <translation>Choisir à p&amp;artir d’ici</translation>
    </message>
    <message>
        <source>Begin a selection at the caret; arrows, W and B move its end</source>
        <translation>Commencer une sélection au curseur ; les flèches, W et B déplacent sa fin</translation>
    </message>
    <message>
        <source>Next &amp;word</source>
        <translation>&amp;Mot suivant</translation>
    </message>
    <message>
        <source>Move the caret, or the selection's end, a word forward</source>
        <translation>Avancer le curseur, ou la fin de la sélection, d’un mot</translation>
    </message>
    <message>
        <source>Previous w&amp;ord</source>
        <translation>M&amp;ot précédent</translation>
    </message>
    <message>
        <source>Move the caret, or the selection's end, a word back</source>
        <translation>Reculer le curseur, ou la fin de la sélection, d’un mot</translation>
    </message>
    <message>
        <source>Label &amp;book…</source>
        <translation>Carnet d’étiqu&amp;ettes…</translation>
    </message>
    <message>
        <source>Rename, recolour, order, merge and delete labels</source>
        <translation>Renommer, recolorer, ordonner, fusionner et supprimer des étiquettes</translation>
    </message>
    <message>
        <source>Review lost &amp;places…</source>
        <translation>Revoir les en&amp;droits perdus…</translation>
    </message>
    <message>
        <source>Look at notes whose words changed or cannot be found</source>
        <translation>Voir les notes dont les mots ont changé ou sont introuvables</translation>
    </message>
    <message>
        <source>&amp;Next paragraph</source>
        <translation>Paragraphe suiva&amp;nt</translation>
    </message>
    <message>
        <source>Go to the next paragraph</source>
        <translation>Aller au paragraphe suivant</translation>
    </message>
    <message>
        <source>&amp;Previous paragraph</source>
        <translation>&amp;Paragraphe précédent</translation>
    </message>
    <message>
        <source>Go to the previous paragraph</source>
        <translation>Aller au paragraphe précédent</translation>
    </message>
    <message>
        <source>Next &amp;marked paragraph</source>
        <translation>Paragraphe &amp;marqué suivant</translation>
    </message>
    <message>
        <source>Go to the next paragraph that has a mark</source>
        <translation>Aller au paragraphe suivant qui porte une marque</translation>
    </message>
    <message>
        <source>Previous m&amp;arked paragraph</source>
        <translation>Paragraphe m&amp;arqué précédent</translation>
    </message>
    <message>
        <source>Go to the previous paragraph that has a mark</source>
        <translation>Aller au paragraphe précédent qui porte une marque</translation>
    </message>
    <message>
        <source>Ne&amp;xt of same classification</source>
        <translation>Suivant de même &amp;classification</translation>
    </message>
    <message>
        <source>Go to the next paragraph classified like this one</source>
        <translation>Aller au paragraphe suivant classifié comme celui-ci</translation>
    </message>
    <message>
        <source>Pre&amp;vious of same classification</source>
        <translation>Précédent de même c&amp;lassification</translation>
    </message>
    <message>
        <source>Go to the previous paragraph classified like this one</source>
        <translation>Aller au paragraphe précédent classifié comme celui-ci</translation>
    </message>
    <message>
        <source>Next &amp;finding</source>
        <translation>Anomalie &amp;suivante</translation>
    </message>
    <message>
        <source>Go to the next oddity of the cable</source>
        <translation>Aller à l’anomalie suivante du télégramme</translation>
    </message>
    <message>
        <source>F&amp;irst paragraph</source>
        <translation>Prem&amp;ier paragraphe</translation>
    </message>
    <message>
        <source>Go to the first paragraph</source>
        <translation>Aller au premier paragraphe</translation>
    </message>
    <message>
        <source>&amp;Last paragraph</source>
        <translation>&amp;Dernier paragraphe</translation>
    </message>
    <message>
        <source>Go to the last paragraph</source>
        <translation>Aller au dernier paragraphe</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>Go back to where you were</source>
        <translation>Revenir où vous étiez</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>A&amp;vancer</translation>
    </message>
    <message>
        <source>Go forward again</source>
        <translation>Avancer de nouveau</translation>
    </message>
    <message>
        <source>&amp;Set place mark</source>
        <translation>Re&amp;tenir l’endroit</translation>
    </message>
    <message>
        <source>Remember this place for a moment</source>
        <translation>Retenir cet endroit un moment</translation>
    </message>
    <message>
        <source>&amp;Go to place mark</source>
        <translation>Aller à l’endr&amp;oit retenu</translation>
    </message>
    <message>
        <source>Go to the place remembered</source>
        <translation>Aller à l’endroit retenu</translation>
    </message>
    <message>
        <source>Follow &amp;reference</source>
        <translation>Suivre la ré&amp;férence</translation>
    </message>
    <message>
        <source>Open the cable that this one refers to, if it is at hand</source>
        <translation>Ouvrir le télégramme cité par celui-ci, s’il est disponible</translation>
    </message>
    <message>
        <source>Cited b&amp;y…</source>
        <translation>&amp;Qui le cite…</translation>
    </message>
    <message>
        <source>Find the cables that refer to this one</source>
        <translation>Trouver les télégrammes qui renvoient à celui-ci</translation>
    </message>
    <message>
        <source>&amp;To the message</source>
        <translation>A&amp;u message</translation>
    </message>
    <message>
        <source>Give the keyboard to the message over the text, to answer or close it</source>
        <translation>Aller au clavier au message au-dessus du texte, pour y répondre ou le fermer</translation>
    </message>
    <message>
        <source>Next &amp;cable</source>
        <translation>Télé&amp;gramme suivant</translation>
    </message>
    <message>
        <source>Show the next cable of the list</source>
        <translation>Montrer le télégramme suivant de la liste</translation>
    </message>
    <message>
        <source>Previous cabl&amp;e</source>
        <translation>Télégramm&amp;e précédent</translation>
    </message>
    <message>
        <source>Show the previous cable of the list</source>
        <translation>Montrer le télégramme précédent de la liste</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Source</translation>
    </message>
    <message>
        <source>Show the text as it is, to the character</source>
        <translation>Montrer le texte tel quel, au caractère près</translation>
    </message>
    <message>
        <source>&amp;Cables</source>
        <translation>&amp;Télégrammes</translation>
    </message>
    <message>
        <source>Show the list of cables</source>
        <translation>Montrer la liste des télégrammes</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Notes</translation>
    </message>
    <message>
        <source>Show the notes</source>
        <translation>Montrer les notes</translation>
    </message>
    <message>
        <source>Notes le&amp;vel with the text</source>
        <translation>Notes à &amp;hauteur du texte</translation>
    </message>
    <message>
        <source>Let each note stand beside its paragraph, or one under the other</source>
        <translation>Placer chaque note à côté de son paragraphe, ou l’une sous l’autre</translation>
    </message>
    <message>
        <source>&amp;Findings</source>
        <translation>&amp;Anomalies</translation>
    </message>
    <message>
        <source>Show what is odd about the cable</source>
        <translation>Montrer ce qui est anormal dans le télégramme</translation>
    </message>
    <message>
        <source>&amp;Header and routing</source>
        <translation>&amp;En-tête et acheminement</translation>
    </message>
    <message>
        <source>Show header and routing beside the text</source>
        <translation>Montrer en-tête et acheminement à côté du texte</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Texte plus &amp;grand</translation>
    </message>
    <message>
        <source>Make the text larger</source>
        <translation>Agrandir le texte</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>Texte plus &amp;petit</translation>
    </message>
    <message>
        <source>Make the text smaller</source>
        <translation>Réduire le texte</translation>
    </message>
    <message>
        <source>Normal te&amp;xt size</source>
        <translation>Tai&amp;lle normale</translation>
    </message>
    <message>
        <source>Show the text in its normal size</source>
        <translation>Montrer le texte à sa taille normale</translation>
    </message>
    <message>
        <source>&amp;Only this classification</source>
        <translation>Cette &amp;classification seulement</translation>
    </message>
    <message>
        <source>Show only paragraphs classified like this one, or all again</source>
        <translation>Ne montrer que les paragraphes classifiés comme celui-ci, ou tous</translation>
    </message>
    <message>
        <source>Only mar&amp;ked paragraphs</source>
        <translation>Paragraphes &amp;marqués seulement</translation>
    </message>
    <message>
        <source>Show only paragraphs with a mark, or all again</source>
        <translation>Ne montrer que les paragraphes marqués, ou tous</translation>
    </message>
    <message>
        <source>Only with la&amp;bel…</source>
        <translation>Seulement avec une &amp;étiquette…</translation>
    </message>
    <message>
        <source>Show only paragraphs with one label, or all again</source>
        <translation>Montrer seulement les paragraphes d’une étiquette, ou tous de nouveau</translation>
    </message>
    <message>
        <source>&amp;Dim what is not marked</source>
        <translation>Estomper ce &amp;qui n’est pas marqué</translation>
    </message>
    <message>
        <source>Let unmarked text step back</source>
        <translation>Mettre en retrait le texte non marqué</translation>
    </message>
    <message>
        <source>Com&amp;pare releases…</source>
        <translation>C&amp;omparer des versions…</translation>
    </message>
    <message>
        <source>Set another release of this cable beside it: what is withheld, what is new</source>
        <translation>Placer une autre version de ce télégramme à côté : ce qui est retenu, ce qui est nouveau</translation>
    </message>
    <message>
        <source>Foc&amp;us on the text</source>
        <translation>Le te&amp;xte seul</translation>
    </message>
    <message>
        <source>Show nothing but the text</source>
        <translation>Ne montrer que le texte</translation>
    </message>
    <message>
        <source>Full scr&amp;een</source>
        <translation>Plein éc&amp;ran</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>Utiliser tout l’écran</translation>
    </message>
    <message>
        <source>Light or da&amp;rk</source>
        <translation>Clair ou som&amp;bre</translation>
    </message>
    <message>
        <source>Change between light, dark and high contrast</source>
        <translation>Passer du clair au sombre et au contraste élevé</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Commandes…</translation>
    </message>
    <message>
        <source>Find any command by its name</source>
        <translation>Trouver une commande par son nom</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Touches</translation>
    </message>
    <message>
        <source>Show all keys, and change them</source>
        <translation>Montrer toutes les touches, et les changer</translation>
    </message>
    <message>
        <source>&amp;Statistics</source>
        <translation>&amp;Statistiques</translation>
    </message>
    <message>
        <source>Count words and paragraphs by classification</source>
        <translation>Compter mots et paragraphes par classification</translation>
    </message>
    <message>
        <source>Read how the program works and how a cable is read</source>
        <translation>Lire comment marche le programme et comment se lit un télégramme</translation>
    </message>
    <message>
        <source>Show the &amp;tour</source>
        <translation>&amp;Visite guidée</translation>
    </message>
    <message>
        <source>Go through the window in a few short cards</source>
        <translation>Parcourir la fenêtre en quelques fiches courtes</translation>
    </message>
    <message>
        <source>&amp;About Cable Reader</source>
        <translation>À &amp;propos de Cable Reader</translation>
    </message>
    <message>
        <source>Versions, licences, where data is kept</source>
        <translation>Versions, licences, emplacement des données</translation>
    </message>
    <message>
        <source>Label on digit key</source>
        <translation>Étiquette sur un chiffre</translation>
    </message>
    <message>
        <source>Put the label of this digit on, or take it off</source>
        <translation>Mettre ou ôter l’étiquette de ce chiffre</translation>
    </message>
    <message>
        <source>Label on digit key, then next</source>
        <translation>Étiquette sur un chiffre, puis suivant</translation>
    </message>
    <message>
        <source>Put the label of this digit on and go to the next paragraph</source>
        <translation>Mettre l’étiquette de ce chiffre et passer au paragraphe suivant</translation>
    </message>
</context>
<context>
    <name>announcing</name>
    <message>
        <source>, no portion mark</source>
        <translation>, sans marque</translation>
    </message>
    <message>
        <source>Paragraph {at} of {count}</source>
        <translation>Paragraphe {at} sur {count}</translation>
    </message>
    <message>
        <source>mark not understood</source>
        <translation>marque non comprise</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 note</translation>
    </message>
    <message>
        <source>, printed number {number}</source>
        <translation>, numéro imprimé {number}</translation>
    </message>
    <message>
        <source>labels {names}</source>
        <translation>étiquettes {names}</translation>
    </message>
    <message>
        <source>{count} notes</source>
        <translation>{count} notes</translation>
    </message>
</context>
<context>
    <name>cable list</name>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Classification</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Anomalies</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
</context>
<context>
    <name>compare</name>
    <message>
        <source>The same</source>
        <translation>Identique</translation>
    </message>
    <message>
        <source>Mark changed</source>
        <translation>Mention modifiée</translation>
    </message>
    <message>
        <source>{change}, mark changed</source>
        <translation>{change}, mention modifiée</translation>
    </message>
    <message>
        <source>Reworded</source>
        <translation>Reformulé</translation>
    </message>
    <message>
        <source>Withheld in A</source>
        <translation>Retenu dans A</translation>
    </message>
    <message>
        <source>Withheld in B</source>
        <translation>Retenu dans B</translation>
    </message>
    <message>
        <source>{count} words withheld</source>
        <translation>{count} mots retenus</translation>
    </message>
    <message>
        <source>1 word withheld</source>
        <translation>1 mot retenu</translation>
    </message>
    <message>
        <source>withheld</source>
        <translation>retenu</translation>
    </message>
    <message>
        <source>Not in this release</source>
        <translation>Absent de cette version</translation>
    </message>
    <message>
        <source>Paragraphs: {all}, of which {parts}.</source>
        <translation>Paragraphes : {all}, dont {parts}.</translation>
    </message>
    <message>
        <source>Neither release has a paragraph.</source>
        <translation>Aucune des versions n’a de paragraphe.</translation>
    </message>
    <message>
        <source>{count} the same</source>
        <translation>{count} identiques</translation>
    </message>
    <message>
        <source>{count} under another mark</source>
        <translation>{count} sous une autre mention</translation>
    </message>
    <message>
        <source>{count} reworded</source>
        <translation>{count} reformulés</translation>
    </message>
    <message>
        <source>{count} withheld in A (words: {words})</source>
        <translation>{count} retenus dans A (mots : {words})</translation>
    </message>
    <message>
        <source>{count} withheld in B (words: {words})</source>
        <translation>{count} retenus dans B (mots : {words})</translation>
    </message>
    <message>
        <source>These are two cables, not two releases of one: {a} and {b}.</source>
        <translation>Ce sont deux télégrammes, non deux versions d’un seul : {a} et {b}.</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>En-tête</translation>
    </message>
    <message>
        <source>Two releases: {a} and {b}</source>
        <translation>Deux versions : {a} et {b}</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>Standard input can be one of the two releases, not both. Name a file for the other.</source>
        <translation>L’entrée standard peut être l’une des deux versions, pas les deux. Nommez un fichier pour l’autre.</translation>
    </message>
    <message>
        <source>{path}: there is no such file. Check the name; it may have been moved or deleted.</source>
        <translation>{path} : ce fichier n’existe pas. Vérifiez le nom ; il a peut-être été déplacé ou supprimé.</translation>
    </message>
    <message>
        <source>{path} is a folder. Name a file in it, or open the folder in the window.</source>
        <translation>{path} est un dossier. Nommez-y un fichier, ou ouvrez le dossier dans la fenêtre.</translation>
    </message>
    <message>
        <source>{path}: you may not read this file. Ask its owner, or change its rights.</source>
        <translation>{path} : vous ne pouvez pas lire ce fichier. Demandez à son propriétaire, ou changez ses droits.</translation>
    </message>
    <message>
        <source>{path} is a device, pipe or socket. Only files on disk can be read.</source>
        <translation>{path} est un périphérique, un tube ou une socket. Seuls les fichiers sur disque peuvent être lus.</translation>
    </message>
    <message>
        <source>{path} has {size} bytes, more than the {limit} that can be read at once. Split it first.</source>
        <translation>{path} a {size} octets, plus que les {limit} lisibles en une fois. Divisez-le d’abord.</translation>
    </message>
    <message>
        <source>{path} changed while it was being read. Try again when the program that writes it has finished.</source>
        <translation>{path} a changé pendant la lecture. Réessayez quand le programme qui l’écrit aura fini.</translation>
    </message>
    <message>
        <source>{path} could not be read: {reason}. Check the disk or the connection.</source>
        <translation>{path} n’a pu être lu : {reason}. Vérifiez le disque ou la connexion.</translation>
    </message>
    <message>
        <source>{path} is a link that leads back to itself. Name the file itself.</source>
        <translation>{path} est un lien qui renvoie à lui-même. Nommez le fichier lui-même.</translation>
    </message>
    <message>
        <source>{path}: the system does not take a name of this length. Choose a shorter one.</source>
        <translation>{path} : le système n’accepte pas un nom de cette longueur. Choisissez-en un plus court.</translation>
    </message>
    <message>
        <source>{path} is empty: it has no bytes at all. Look for another copy.</source>
        <translation>{path} est vide : pas un seul octet. Cherchez une autre copie.</translation>
    </message>
    <message>
        <source>Standard input holds more than {limit} MB. Save it to a file and open it.</source>
        <translation>L’entrée standard contient plus de {limit} Mo. Enregistrez-la dans un fichier et ouvrez-le.</translation>
    </message>
    <message>
        <source>{path} is a PDF, not text. Save its text (for example with pdftotext) and open that.</source>
        <translation>{path} est un PDF, non du texte. Enregistrez son texte (par exemple avec pdftotext) et ouvrez-le.</translation>
    </message>
    <message>
        <source>{path} is a ZIP archive or an office document, not text. Unpack it, or save it as plain text, and open the result.</source>
        <translation>{path} est une archive ZIP ou un document bureautique, non du texte. Décompressez-le, ou enregistrez-le en texte simple, et ouvrez le résultat.</translation>
    </message>
    <message>
        <source>{path} is a compressed archive. Unpack it and open the text inside.</source>
        <translation>{path} est une archive compressée. Décompressez-la et ouvrez le texte qu’elle contient.</translation>
    </message>
    <message>
        <source>{path} is an office document or a saved e-mail. Save it as plain text and open that.</source>
        <translation>{path} est un document bureautique ou un courriel enregistré. Enregistrez-le en texte simple et ouvrez-le.</translation>
    </message>
    <message>
        <source>{path} is a rich text document (RTF). Save it as plain text and open that.</source>
        <translation>{path} est un document RTF. Enregistrez-le en texte simple et ouvrez-le.</translation>
    </message>
    <message>
        <source>{path} is a picture. Cable Reader reads text; use text recognition first.</source>
        <translation>{path} est une image. Cable Reader lit du texte ; utilisez d’abord la reconnaissance de texte.</translation>
    </message>
    <message>
        <source>{path} is a sound or video file, not text. Choose a text file.</source>
        <translation>{path} est un fichier audio ou vidéo, non du texte. Choisissez un fichier texte.</translation>
    </message>
    <message>
        <source>{path} is a program, not text. Choose a text file.</source>
        <translation>{path} est un programme, non du texte. Choisissez un fichier texte.</translation>
    </message>
    <message>
        <source>{path} is a database, not text. Export its cables as text or CSV.</source>
        <translation>{path} est une base de données, non du texte. Exportez ses télégrammes en texte ou CSV.</translation>
    </message>
    <message>
        <source>{path} does not hold text: too many of its bytes are control characters. Check that it is the right file.</source>
        <translation>{path} ne contient pas de texte : trop de ses octets sont des caractères de contrôle. Vérifiez que c’est le bon fichier.</translation>
    </message>
    <message>
        <source>There is no text encoding called {encoding}. Choose utf-8, cp1252, latin-1 or utf-16.</source>
        <translation>Il n’y a pas de codage nommé {encoding}. Choisissez utf-8, cp1252, latin-1 ou utf-16.</translation>
    </message>
    <message>
        <source>{path} is not in the encoding {encoding}: byte {byte} at offset {offset} does not fit. Choose another encoding, or let the program find it.</source>
        <translation>{path} n’est pas en {encoding} : l’octet {byte} à la position {offset} ne convient pas. Choisissez un autre codage, ou laissez le programme le trouver.</translation>
    </message>
    <message>
        <source>{path}: this folder could not be read: {reason}. Ask its owner, or choose another.</source>
        <translation>{path} : ce dossier n’a pu être lu : {reason}. Demandez à son propriétaire, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>{path} holds no file that could be a cable. Choose another folder.</source>
        <translation>{path} ne contient aucun fichier qui puisse être un télégramme. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>{path} is an export of Cable Reader and no cable. Open the cable that it was made of; only an annotated XML opens as its cable.</source>
        <translation>{path} est une sortie de Cable Reader et non un télégramme. Ouvrez le télégramme dont elle est issue ; seul un XML annoté s'ouvre comme son télégramme.</translation>
    </message>
    <message>
        <source>{path} holds no cable. Check that it is the right file.</source>
        <translation>{path} ne contient pas de télégramme. Vérifiez que c’est le bon fichier.</translation>
    </message>
    <message>
        <source>{path}: cable {cable} would have {size} characters, more than the {limit} that a cable can have, and was left out. Check that the file holds cables, or split it.</source>
        <translation>{path} : le télégramme {cable} aurait {size} caractères, plus que les {limit} possibles, et a été omis. Vérifiez que le fichier contient des télégrammes, ou divisez-le.</translation>
    </message>
    <message>
        <source>{value} is no classification. Write U, SBU, C, S or TS, with &gt;= or &lt;= before it if you like.</source>
        <translation>{value} n’est pas une classification. Écrivez U, SBU, C, S ou TS, précédé de &gt;= ou &lt;= si vous voulez.</translation>
    </message>
    <message>
        <source>{value} is no date to search for. Write 2008, 2008-08, 2008-08-28 or 2008-01..2008-06.</source>
        <translation>{value} n’est pas une date à chercher. Écrivez 2008, 2008-08, 2008-08-28 ou 2008-01..2008-06.</translation>
    </message>
    <message>
        <source>{path}: the list of cables could not be kept here: {reason}. Look at the disk and its rights; the cables themselves are as they were.</source>
        <translation>{path} : la liste des télégrammes n’a pu être gardée ici : {reason}. Voyez le disque et ses droits ; les télégrammes eux-mêmes sont intacts.</translation>
    </message>
    <message>
        <source>{path} does not hold {locator} any more; the file has changed. Open the file again.</source>
        <translation>{path} ne contient plus {locator} ; le fichier a changé. Rouvrez-le.</translation>
    </message>
    <message>
        <source>{path} was changed by another program. The window shows it as it was read. Open it again to see what is new; your marks go with it.</source>
        <translation>{path} a été modifié par un autre programme. La fenêtre montre le texte tel qu’il a été lu. Rouvrez-le pour voir ce qui est nouveau ; vos marques le suivent.</translation>
    </message>
    <message>
        <source>{path} was moved or deleted by another program. The window shows it as it was read, and your marks are kept.</source>
        <translation>{path} a été déplacé ou supprimé par un autre programme. La fenêtre montre le texte tel qu’il a été lu, et vos marques sont conservées.</translation>
    </message>
    <message>
        <source>{path}: the process that read it ended. Open it alone to see why.</source>
        <translation>{path} : le processus qui le lisait s’est arrêté. Ouvrez-le seul pour voir pourquoi.</translation>
    </message>
    <message>
        <source>{path} holds no row of a Cablegate table. Open it as another form.</source>
        <translation>{path} ne contient aucune ligne d’une table Cablegate. Ouvrez-le sous une autre forme.</translation>
    </message>
    <message>
        <source>{path}: row {row} has {megabytes} MB, more than the {limit} MB a cable can have, and was left out. Look there for a missing quotation mark or damage.</source>
        <translation>{path} : la ligne {row} a {megabytes} Mo, plus que les {limit} Mo possibles, et a été omise. Cherchez-y un guillemet manquant ou un dégât.</translation>
    </message>
    <message>
        <source>There is no form called {container}. Choose one of: {known}.</source>
        <translation>Il n’y a pas de forme nommée {container}. Choisissez parmi : {known}.</translation>
    </message>
    <message>
        <source>{path}: the folder for this file does not exist. Make it, or choose another place.</source>
        <translation>{path} : le dossier de ce fichier n’existe pas. Créez-le, ou choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>{path} exists already and was left as it is. Choose another name, or say that it may be replaced.</source>
        <translation>{path} existe déjà et a été laissé tel quel. Choisissez un autre nom, ou dites qu’il peut être remplacé.</translation>
    </message>
    <message>
        <source>{path} is a file where a folder is needed, so nothing can be kept in it. Move the file away, or choose another place.</source>
        <translation>{path} est un fichier là où il faut un dossier ; rien ne peut y être gardé. Déplacez le fichier, ou choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>{path} is a folder, so no file can be written there. Choose another name.</source>
        <translation>{path} est un dossier ; aucun fichier ne peut y être écrit. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>{path} is a device, pipe or socket and was left alone. Choose another name.</source>
        <translation>{path} est un périphérique, un tube ou une socket et n’a pas été touché. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>{path} was changed by another program since it was opened. Nothing was written; save under another name, or open it again.</source>
        <translation>{path} a été modifié par un autre programme depuis son ouverture. Rien n’a été écrit ; enregistrez sous un autre nom, ou rouvrez-le.</translation>
    </message>
    <message>
        <source>{path}: you may not write here. Nothing was changed; choose another place.</source>
        <translation>{path} : vous ne pouvez pas écrire ici. Rien n’a été modifié ; choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>{path} is on a disk that cannot be written to. Nothing was changed; choose another place.</source>
        <translation>{path} est sur un disque en lecture seule. Rien n’a été modifié ; choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>{path} could not be written: the disk or your share of it is full. Nothing was changed; make room or choose another place.</source>
        <translation>{path} n’a pu être écrit : le disque ou votre quota est plein. Rien n’a été modifié ; faites de la place ou choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>{path} is a link to {target}, which does not exist. Nothing was written; remove the link or choose another name.</source>
        <translation>{path} est un lien vers {target}, qui n’existe pas. Rien n’a été écrit ; enlevez le lien ou choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Nothing is selected but white space. Select some words first.</source>
        <translation>Seuls des blancs sont sélectionnés. Sélectionnez d’abord des mots.</translation>
    </message>
    <message>
        <source>The selection from {start} to {end} is not in this cable's text of {chars} characters. Select again.</source>
        <translation>La sélection de {start} à {end} n’est pas dans le texte de {chars} caractères de ce télégramme. Sélectionnez de nouveau.</translation>
    </message>
    <message>
        <source>This cable has no field {field}, so nothing can be put on it.</source>
        <translation>Ce télégramme n’a pas de champ {field} ; rien ne peut y être mis.</translation>
    </message>
    <message>
        <source>A label needs a name of at least one visible character.</source>
        <translation>Une étiquette a besoin d’un nom d’au moins un caractère visible.</translation>
    </message>
    <message>
        <source>There is a label {name} in the same place already. Choose another name.</source>
        <translation>Il y a déjà une étiquette {name} au même endroit. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>{name} cannot be put into a label that is inside it.</source>
        <translation>{name} ne peut être mise dans une étiquette qu’elle contient.</translation>
    </message>
    <message>
        <source>This label is not in the label book any more. Choose another one.</source>
        <translation>Cette étiquette n’est plus dans le carnet. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>{color} is not a colour. Write six digits after a #, as in #ffd84d.</source>
        <translation>{color} n’est pas une couleur. Écrivez six chiffres après un #, comme #ffd84d.</translation>
    </message>
    <message>
        <source>{path} is damaged and was left as it is (line {line}, column {column}). Restore a backup, or look at what can still be read of it.</source>
        <translation>{path} est abîmé et a été laissé tel quel (ligne {line}, colonne {column}). Restaurez une sauvegarde, ou voyez ce qui en est encore lisible.</translation>
    </message>
    <message>
        <source>{path} was changed by something other than Cable Reader, or is damaged. Look it through, then use it as it is or restore a backup.</source>
        <translation>{path} a été modifié par autre chose que Cable Reader, ou est abîmé. Examinez-le, puis utilisez-le tel quel ou restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>{path} was written by a newer Cable Reader (format {version}). It is left as it is; open it with that version.</source>
        <translation>{path} a été écrit par un Cable Reader plus récent (format {version}). Il est laissé tel quel ; ouvrez-le avec cette version.</translation>
    </message>
    <message>
        <source>{path} is not an annotation file of Cable Reader. Choose another one.</source>
        <translation>{path} n’est pas un fichier d’annotations de Cable Reader. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>{path} is not an annotation file of Cable Reader, and as a cable it has no annotations yet. Choose another one.</source>
        <translation>{path} n’est pas un fichier d’annotations de Cable Reader, et comme télégramme il n’a pas encore d’annotations. Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>{path} holds annotations without their cable. Open the cable itself, then import the file into it.</source>
        <translation>{path} contient des annotations sans leur télégramme. Ouvrez le télégramme lui-même, puis importez-y le fichier.</translation>
    </message>
    <message>
        <source>Line {line}: this {element} cannot be read ({detail}). It is kept in the file as it stands and not shown.</source>
        <translation>Ligne {line} : ce {element} est illisible ({detail}). Il reste tel quel dans le fichier et n’est pas montré.</translation>
    </message>
    <message>
        <source>Line {line}: the description of the cable cannot be read ({detail}).</source>
        <translation>Ligne {line} : la description du télégramme est illisible ({detail}).</translation>
    </message>
    <message>
        <source>Line {line}: a label cannot be read ({detail}). It is kept in the file as it stands.</source>
        <translation>Ligne {line} : une étiquette est illisible ({detail}). Elle reste telle quelle dans le fichier.</translation>
    </message>
    <message>
        <source>Line {line}: the label {detail} is not in the file's label book. What it stood on is kept.</source>
        <translation>Ligne {line} : l’étiquette {detail} n’est pas dans le carnet du fichier. Ce qui la portait est gardé.</translation>
    </message>
    <message>
        <source>{path} is damaged. What could still be read of it is shown; nothing can be saved over it.</source>
        <translation>{path} est abîmé. Ce qui en est lisible est montré ; rien ne peut être enregistré par-dessus.</translation>
    </message>
    <message>
        <source>{count} annotations could not be read. Restore a backup to get them back.</source>
        <translation>{count} annotations n’ont pu être lues. Restaurez une sauvegarde pour les retrouver.</translation>
    </message>
    <message>
        <source>Changes that were not saved when the program ended could not be brought back: they are of another text of this cable. They are kept in {path}; open that text again to get them back.</source>
        <translation>Des modifications non enregistrées à la fin du programme n’ont pas pu être reprises : elles concernent un autre texte de ce télégramme. Elles sont gardées dans {path} ; rouvrez ce texte pour les retrouver.</translation>
    </message>
    <message>
        <source>{reason} Until then the annotations cannot be changed.</source>
        <translation>{reason} D’ici là, les annotations ne peuvent être modifiées.</translation>
    </message>
    <message>
        <source>{path} was changed by another program since it was opened. Nothing was written; merge both, or save yours as a second file.</source>
        <translation>{path} a été modifié par un autre programme depuis son ouverture. Rien n’a été écrit ; fusionnez les deux, ou enregistrez les vôtres dans un second fichier.</translation>
    </message>
    <message>
        <source>{path} belongs to another cable ({name}). It was left as it is.</source>
        <translation>{path} appartient à un autre télégramme ({name}). Il a été laissé tel quel.</translation>
    </message>
    <message>
        <source>{path} has {size} bytes, more than the {limit} that fit into one XML file with its annotations. Export the annotations alone.</source>
        <translation>{path} a {size} octets, plus que les {limit} qui tiennent dans un fichier XML avec ses annotations. Exportez les annotations seules.</translation>
    </message>
    <message>
        <source>{path} would have {size} bytes, more than the {limit} that can be opened again, and was not written. Delete marks that are not needed, or shorten notes.</source>
        <translation>{path} aurait {size} octets, plus que les {limit} qui peuvent être rouverts, et n’a pas été écrit. Supprimez des marques inutiles, ou raccourcissez des notes.</translation>
    </message>
    <message>
        <source>{path} was not written: a note, or the words of a mark, has {size} bytes, more than the {limit} that can be opened again. Shorten it, or undo the mark.</source>
        <translation>{path} n’a pas été écrit : une note, ou les mots d’une marque, a {size} octets, plus que les {limit} qui peuvent être rouverts. Raccourcissez-la, ou annulez la marque.</translation>
    </message>
    <message>
        <source>{path}: the text in it is not the one it was made of. Do not rely on it; make a new export.</source>
        <translation>{path} : le texte qu’il contient n’est pas celui dont il a été fait. Ne vous y fiez pas ; refaites un export.</translation>
    </message>
    <message>
        <source>{name} and {other} are not annotations of the same text. Carry them over to one text first, then merge.</source>
        <translation>{name} et {other} n’annotent pas le même texte. Reportez-les d’abord sur un même texte, puis fusionnez.</translation>
    </message>
    <message>
        <source>{path} has {size} bytes, more than the {limit} that are read as XML.</source>
        <translation>{path} a {size} octets, plus que les {limit} lus comme XML.</translation>
    </message>
    <message>
        <source>{path} declares a document type or entities, which may hide other files' content, and is not read. Remove the DOCTYPE and try again.</source>
        <translation>{path} déclare un type de document ou des entités, qui peuvent cacher le contenu d’autres fichiers, et n’est pas lu. Enlevez le DOCTYPE et réessayez.</translation>
    </message>
    <message>
        <source>{path} is not well-formed XML (line {line}, column {column}).</source>
        <translation>{path} n’est pas du XML bien formé (ligne {line}, colonne {column}).</translation>
    </message>
    <message>
        <source>{path} could not be written: {reason}. Nothing was changed; try again or choose another place.</source>
        <translation>{path} n’a pu être écrit : {reason}. Rien n’a été modifié ; réessayez ou choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>The output could not be written: {reason}. Make room, or send it elsewhere.</source>
        <translation>La sortie n’a pu être écrite : {reason}. Faites de la place, ou envoyez-la ailleurs.</translation>
    </message>
    <message>
        <source>There is neither a file nor a verb called {word}. Did you mean cable-reader {verb}? cable-reader --help lists the verbs.</source>
        <translation>Il n’y a ni fichier ni commande du nom de {word}. Vouliez-vous dire cable-reader {verb} ? cable-reader --help énumère les commandes.</translation>
    </message>
    <message>
        <source>{word} begins with a dash and was taken for an option. For a file of that name, write ./{word} or put -- before it.</source>
        <translation>{word} commence par un tiret et a été pris pour une option. Pour un fichier de ce nom, écrivez ./{word} ou mettez -- devant.</translation>
    </message>
    <message>
        <source>Several cables make several files. Name a folder with --output.</source>
        <translation>Plusieurs télégrammes font plusieurs fichiers. Nommez un dossier avec --output.</translation>
    </message>
    <message>
        <source>{path} holds several cables. Name one of them with --part.</source>
        <translation>{path} contient plusieurs télégrammes. Nommez-en un avec --part.</translation>
    </message>
    <message>
        <source>{path} is one of the files read and was left as it is. Choose another place for the output.</source>
        <translation>{path} est l’un des fichiers lus et a été laissé tel quel. Choisissez un autre endroit pour la sortie.</translation>
    </message>
    <message>
        <source>There is no display for the window. Without one, use: cable-reader show, check, export, formats, or cable-reader --screenshot PNG.</source>
        <translation>Il n’y a pas d’écran pour la fenêtre. Sans écran : cable-reader show, check, export, formats, ou cable-reader --screenshot PNG.</translation>
    </message>
    <message>
        <source>The window needs libraries that are not installed: {reason}. Install them; until then cable-reader show, check, export and formats work.</source>
        <translation>La fenêtre a besoin de bibliothèques non installées : {reason}. Installez-les ; d’ici là, cable-reader show, check, export et formats fonctionnent.</translation>
    </message>
    <message>
        <source>PDF is drawn with libraries that are not installed: {reason}. Install them, or export as html and print that from a browser.</source>
        <translation>Le PDF est dessiné par des bibliothèques non installées : {reason}. Installez-les, ou exportez en html et imprimez depuis un navigateur.</translation>
    </message>
    <message>
        <source>{path} was written, but the disk reported a fault ({reason}) and the file may be lost in a power cut. Save again, also in another place.</source>
        <translation>{path} a été écrit, mais le disque a signalé un défaut ({reason}) et le fichier peut se perdre en cas de coupure. Enregistrez encore, aussi ailleurs.</translation>
    </message>
    <message>
        <source>There is no form called {name}. Choose one of: {known}.</source>
        <translation>Il n’y a pas de forme nommée {name}. Choisissez parmi : {known}.</translation>
    </message>
    <message>
        <source>{path} is of no form that can be imported: {known}.</source>
        <translation>{path} n’a aucune forme importable : {known}.</translation>
    </message>
    <message>
        <source>{path} has {size} bytes, more than the {limit} an import may have. Split it first.</source>
        <translation>{path} a {size} octets, plus que les {limit} d’une importation. Divisez-le d’abord.</translation>
    </message>
    <message>
        <source>{path} is no label list: it needs one column called tag, name or path. Name the column so and try again.</source>
        <translation>{path} n’est pas une liste d’étiquettes : il faut une colonne nommée tag, name ou path. Nommez ainsi la colonne et réessayez.</translation>
    </message>
    <message>
        <source>{path} is not JSON that can be read. Check that it is the right file.</source>
        <translation>{path} n’est pas du JSON lisible. Vérifiez que c’est le bon fichier.</translation>
    </message>
    <message>
        <source>{path} is JSON, but holds no annotation. Check that it is the right file; of the JSON that Cable Reader writes, the Web Annotations can be imported.</source>
        <translation>{path} est du JSON, mais ne contient aucune annotation. Vérifiez que c’est le bon fichier ; du JSON qu’écrit Cable Reader, seules les Web Annotations s’importent.</translation>
    </message>
    <message>
        <source>{path} is no REFI-QDA project or codebook. Export it anew from the other program.</source>
        <translation>{path} n’est pas un projet ou un codebook REFI-QDA. Exportez-le de nouveau depuis l’autre programme.</translation>
    </message>
    <message>
        <source>{path} is not a ZIP archive that can be read. It may be damaged; export it anew.</source>
        <translation>{path} n’est pas une archive ZIP lisible. Elle est peut-être abîmée ; exportez-la de nouveau.</translation>
    </message>
    <message>
        <source>{path} was not read: {member} in it would unpack to far more than a project needs. Do not trust this file.</source>
        <translation>{path} n’a pas été lu : {member} s’y déploierait bien au-delà des besoins d’un projet. Ne vous fiez pas à ce fichier.</translation>
    </message>
    <message>
        <source>{path} was not read: it holds {number} files, and a project needs no more than {limit}. Do not trust this file.</source>
        <translation>{path} n’a pas été lu : il contient {number} fichiers, et un projet n’en a pas besoin de plus de {limit}. Ne vous fiez pas à ce fichier.</translation>
    </message>
    <message>
        <source>{path} was changed by something other than Cable Reader, or is damaged. Look through what was taken from it.</source>
        <translation>{path} a été modifié par autre chose que Cable Reader, ou est abîmé. Examinez ce qui en a été repris.</translation>
    </message>
    <message>
        <source>{name} in the archive has an unsafe name or is encrypted.</source>
        <translation>{name} dans l’archive a un nom dangereux ou est chiffré.</translation>
    </message>
    <message>
        <source>{name} is of another cable ({count}). Open that cable to import it.</source>
        <translation>{name} est d’un autre télégramme ({count}). Ouvrez ce télégramme pour l’importer.</translation>
    </message>
    <message>
        <source>{count} marks do not say where in the cable they belong.</source>
        <translation>{count} marques ne disent pas leur place dans le télégramme.</translation>
    </message>
    <message>
        <source>{name} has no plain text in the file.</source>
        <translation>{name} n’a pas de texte brut dans le fichier.</translation>
    </message>
    <message>
        <source>The text of {name} lies outside the file, at {path}. Export the project with its sources in it.</source>
        <translation>Le texte de {name} se trouve hors du fichier, à {path}. Exportez le projet avec ses sources.</translation>
    </message>
    <message>
        <source>{count} parts of the file are no annotations.</source>
        <translation>{count} parties du fichier ne sont pas des annotations.</translation>
    </message>
    <message>
        <source>{count} parts of the file are nested too deeply.</source>
        <translation>{count} parties du fichier sont trop profondément emboîtées.</translation>
    </message>
    <message>
        <source>The collection goes on in another file or at another address.</source>
        <translation>La collection continue dans un autre fichier ou à une autre adresse.</translation>
    </message>
    <message>
        <source>{count} marks have a {name} that is not understood; they are without it.</source>
        <translation>{count} marques ont une valeur ({name}) qui n'est pas comprise ; elles sont sans elle.</translation>
    </message>
    <message>
        <source>{count} bodies are not text (pictures, links, choices).</source>
        <translation>{count} contenus ne sont pas du texte (images, liens, choix).</translation>
    </message>
    <message>
        <source>{count} marks are made for {name}, which has no counterpart here.</source>
        <translation>{count} marques sont faites pour {name}, qui n’a pas d’équivalent ici.</translation>
    </message>
    <message>
        <source>{count} marks have the property {name}, which has no counterpart here.</source>
        <translation>{count} marques ont la propriété {name}, qui n’a pas d’équivalent ici.</translation>
    </message>
    <message>
        <source>{count} places are given in a way that is not understood: {name}.</source>
        <translation>{count} endroits sont donnés d’une façon incomprise : {name}.</translation>
    </message>
    <message>
        <source>{name} is in the file more than once; the last one counts.</source>
        <translation>{name} figure plusieurs fois dans le fichier ; le dernier compte.</translation>
    </message>
    <message>
        <source>{count} labels have no name.</source>
        <translation>{count} étiquettes n’ont pas de nom.</translation>
    </message>
    <message>
        <source>The colour {name} is not understood; {count} labels have another.</source>
        <translation>La couleur {name} n’est pas comprise ; {count} étiquettes en ont une autre.</translation>
    </message>
    <message>
        <source>The label {name} is there with another description, which was kept.</source>
        <translation>L’étiquette {name} existe déjà avec une autre description, qui a été gardée.</translation>
    </message>
    <message>
        <source>{count} rows have more cells than the heading has names; these were left.</source>
        <translation>{count} lignes ont plus de cellules que l’en-tête n’a de noms ; celles-ci sont restées.</translation>
    </message>
    <message>
        <source>The column {name} has no counterpart here.</source>
        <translation>La colonne {name} n’a pas d’équivalent ici.</translation>
    </message>
    <message>
        <source>{count} codings use the code {name}, which the file does not define.</source>
        <translation>{count} codages utilisent le code {name}, que le fichier ne définit pas.</translation>
    </message>
    <message>
        <source>The code set {name} has no counterpart here.</source>
        <translation>L’ensemble de codes {name} n’a pas d’équivalent ici.</translation>
    </message>
    <message>
        <source>{number} cases have no counterpart here.</source>
        <translation>{number} cas n’ont pas d’équivalent ici.</translation>
    </message>
    <message>
        <source>{number} graphs have no counterpart here.</source>
        <translation>{number} graphes n’ont pas d’équivalent ici.</translation>
    </message>
    <message>
        <source>{number} variables have no counterpart here.</source>
        <translation>{number} variables n’ont pas d’équivalent ici.</translation>
    </message>
    <message>
        <source>{number} links have no counterpart here.</source>
        <translation>{number} liens n’ont pas d’équivalent ici.</translation>
    </message>
    <message>
        <source>The memo {name} belongs to no mark in the text.</source>
        <translation>Le mémo {name} n’appartient à aucune marque du texte.</translation>
    </message>
    <message>
        <source>{count} memos have codes or marks of their own; their text alone was taken.</source>
        <translation>{count} mémos ont leurs propres codes ou marques ; seul leur texte a été repris.</translation>
    </message>
    <message>
        <source>{count} marks are here already.</source>
        <translation>{count} marques sont déjà ici.</translation>
    </message>
    <message>
        <source>The name {name} of a mark has no counterpart here.</source>
        <translation>Le nom {name} d’une marque n’a pas d’équivalent ici.</translation>
    </message>
    <message>
        <source>{name} is a picture, sound, video or PDF, not text.</source>
        <translation>{name} est une image, un son, une vidéo ou un PDF, non du texte.</translation>
    </message>
    <message>
        <source>This form takes one cable a file, and there are {count}. Name a folder to write into, or choose another form.</source>
        <translation>Cette forme prend un télégramme par fichier, et il y en a {count}. Nommez un dossier, ou choisissez une autre forme.</translation>
    </message>
    <message>
        <source>ISM attributes make the file look like a live classified document. Say so to whoever gets it.</source>
        <translation>Les attributs ISM font ressembler le fichier à un document classifié actuel. Dites-le à qui le reçoit.</translation>
    </message>
    <message>
        <source>There are no labels to export: a codebook needs at least one. Choose other cables, or fewer restrictions.</source>
        <translation>Il n’y a pas d’étiquettes à exporter : un codebook en demande une au moins. Choisissez d’autres télégrammes, ou moins de restrictions.</translation>
    </message>
    <message>
        <source>No cable has a label called {names}. Look at the spelling: cable-reader annotations list names those there are.</source>
        <translation>Aucun télégramme n'a d'étiquette nommée {names}. Vérifiez l'orthographe : cable-reader annotations list nomme celles qui existent.</translation>
    </message>
    <message>
        <source>{word} is not a classification level. Choose from: {known}.</source>
        <translation>{word} n’est pas un niveau de classification. Choisissez parmi : {known}.</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Routing indicator</source>
        <translation>Indicateur d’acheminement</translation>
    </message>
    <message>
        <source>Continuity number</source>
        <translation>Numéro de continuité</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>En-tête</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>Acheminement</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>Paragraphes</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Sent (DTG)</source>
        <translation>Envoyé (GDH)</translation>
    </message>
    <message>
        <source>Sent (UTC)</source>
        <translation>Envoyé (UTC)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Pour action</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Pour information</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>Exemptés</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Classification</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Mentions</translation>
    </message>
    <message>
        <source>Pass to</source>
        <translation>Transmettre à</translation>
    </message>
    <message>
        <source>Declassify</source>
        <translation>Déclassification</translation>
    </message>
    <message>
        <source>TAGS</source>
        <translation>TAGS</translation>
    </message>
    <message>
        <source>TAG</source>
        <translation>TAG</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Références</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Classified by</source>
        <translation>Classifié par</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Motifs</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signé</translation>
    </message>
    <message>
        <source>Precedence</source>
        <translation>Urgence</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>Déposé</translation>
    </message>
    <message>
        <source>Transmission</source>
        <translation>Transmission</translation>
    </message>
    <message>
        <source>Station serial</source>
        <translation>Numéro de station</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Mise à disposition</translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>Tampon</translation>
    </message>
    <message>
        <source>Archive's data</source>
        <translation>Données de l’archive</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>The envelope was secured for {security}, but the banner says {level}.</source>
        <translation>L’enveloppe était protégée pour {security}, mais la ligne de classification dit {level}.</translation>
    </message>
    <message>
        <source>The relay line says {relay}, but the line with the date says {preamble}.</source>
        <translation>La ligne de relais dit {relay}, mais la ligne de la date dit {preamble}.</translation>
    </message>
    <message>
        <source>The station serial {serial} does not belong to the cable's number {number}.</source>
        <translation>Le numéro de station {serial} ne correspond pas au numéro {number} du télégramme.</translation>
    </message>
    <message>
        <source>The DE line says section {envelope}, but the banner says section {banner}.</source>
        <translation>La ligne DE dit section {envelope}, mais la ligne de classification dit section {banner}.</translation>
    </message>
    <message>
        <source>The date-time group {printed} names a moment that cannot be.</source>
        <translation>Le groupe date-heure {printed} désigne un moment impossible.</translation>
    </message>
    <message>
        <source>The cable is dated {dated} UTC but was filed {filed} UTC.</source>
        <translation>Le télégramme est daté du {dated} UTC mais a été déposé le {filed} UTC.</translation>
    </message>
    <message>
        <source>{plad} is addressed a second time.</source>
        <translation>{plad} figure une seconde fois parmi les destinataires.</translation>
    </message>
    <message>
        <source>This line among the addressees could not be read as an address.</source>
        <translation>Cette ligne parmi les destinataires n’a pu être lue comme une adresse.</translation>
    </message>
    <message>
        <source>A page line was printed into the address list; it is no address.</source>
        <translation>Une ligne de page a été imprimée dans la liste des destinataires ; ce n’est pas une adresse.</translation>
    </message>
    <message>
        <source>{printed} seems to be a typing error for {meant}.</source>
        <translation>{printed} semble une faute de frappe pour {meant}.</translation>
    </message>
    <message>
        <source>The sender is {sender}, but the banner names the post {post}.</source>
        <translation>L’expéditeur est {sender}, mais la ligne de classification nomme le poste {post}.</translation>
    </message>
    <message>
        <source>The copies listed add up to {copies}, but the list gives {total} in all.</source>
        <translation>Les copies énumérées font {copies}, mais la liste en donne {total} en tout.</translation>
    </message>
    <message>
        <source>There is no classification line, so the level of the cable is unknown.</source>
        <translation>Il n’y a pas de ligne de classification ; le niveau du télégramme est inconnu.</translation>
    </message>
    <message>
        <source>The classification line was damaged on its way; it seems to say {level}.</source>
        <translation>La ligne de classification a été abîmée en route ; elle semble dire {level}.</translation>
    </message>
    <message>
        <source>Paragraph {paragraph} is marked {portion}, above the banner's {banner}.</source>
        <translation>Le paragraphe {paragraph} est marqué {portion}, au-dessus du {banner} de la ligne de classification.</translation>
    </message>
    <message>
        <source>The banner says {banner}, but no paragraph is marked above {highest}.</source>
        <translation>La ligne de classification dit {banner}, mais aucun paragraphe n’est marqué au-dessus de {highest}.</translation>
    </message>
    <message>
        <source>This section's banner says {printed}; the first one says {first}.</source>
        <translation>La ligne de classification de cette section dit {printed} ; la première dit {first}.</translation>
    </message>
    <message>
        <source>Paragraph {paragraph} is marked ({mark}), but no caption says NOFORN.</source>
        <translation>Le paragraphe {paragraph} est marqué ({mark}), mais aucune mention ne dit NOFORN.</translation>
    </message>
    <message>
        <source>The caption says NOFORN, but no paragraph is marked so.</source>
        <translation>La mention dit NOFORN, mais aucun paragraphe n’est ainsi marqué.</translation>
    </message>
    <message>
        <source>{printed} stands among the captions but is not one that we know.</source>
        <translation>{printed} figure parmi les mentions mais nous est inconnu.</translation>
    </message>
    <message>
        <source>The cable has {declared} sections; missing here: {missing}.</source>
        <translation>Le télégramme a {declared} sections ; il manque ici : {missing}.</translation>
    </message>
    <message>
        <source>Section {section} is here a second time.</source>
        <translation>La section {section} est ici une seconde fois.</translation>
    </message>
    <message>
        <source>This is section {section}, though the cable has {declared} in all.</source>
        <translation>Ceci est la section {section}, bien que le câble en ait {declared} en tout.</translation>
    </message>
    <message>
        <source>Executive Order {order} seems to be a typing error for {hint}.</source>
        <translation>L’Executive Order {order} semble une faute de frappe pour {hint}.</translation>
    </message>
    <message>
        <source>Executive Order {order} is not one on classification.</source>
        <translation>L’Executive Order {order} ne porte pas sur la classification.</translation>
    </message>
    <message>
        <source>Executive Order {order} was not in force on {date}, when the cable was sent.</source>
        <translation>L’Executive Order {order} n’était pas en vigueur le {date}, à l’envoi du télégramme.</translation>
    </message>
    <message>
        <source>The E.O. line says "{text}", which does not go with a banner of {level}.</source>
        <translation>La ligne E.O. dit « {text} », ce qui ne va pas avec le niveau {level}.</translation>
    </message>
    <message>
        <source>The declassification date {printed} cannot be.</source>
        <translation>La date de déclassification {printed} est impossible.</translation>
    </message>
    <message>
        <source>The declassification date {printed} has its day first; read as {hint}.</source>
        <translation>La date de déclassification {printed} commence par le jour ; lue comme {hint}.</translation>
    </message>
    <message>
        <source>Declassification on {until} is unlikely for a cable of {sent}.</source>
        <translation>Une déclassification le {until} est peu probable pour un télégramme de {sent}.</translation>
    </message>
    <message>
        <source>The cable has no TAGS.</source>
        <translation>Le télégramme n’a pas de TAGS.</translation>
    </message>
    <message>
        <source>None of the TAGS names a subject.</source>
        <translation>Aucun des TAGS ne nomme de sujet.</translation>
    </message>
    <message>
        <source>{token} is not a code that we know among the TAGS.</source>
        <translation>{token} n’est pas un code connu parmi les TAGS.</translation>
    </message>
    <message>
        <source>The TAGS {printed} run together; they were read as {proposed}.</source>
        <translation>Les TAGS {printed} sont collés ; ils ont été lus {proposed}.</translation>
    </message>
    <message>
        <source>This reference could not be read as a cable or any other known document.</source>
        <translation>Cette référence n’a pu être lue comme un télégramme ou un autre document connu.</translation>
    </message>
    <message>
        <source>The cable is {level} but does not say who classified it.</source>
        <translation>Le télégramme est {level} mais ne dit pas qui l’a classifié.</translation>
    </message>
    <message>
        <source>{reason} was no reason for classification when the cable was sent.</source>
        <translation>{reason} n’était pas un motif de classification à l’envoi du télégramme.</translation>
    </message>
    <message>
        <source>Paragraph {paragraph} has no portion mark, though others have one.</source>
        <translation>Le paragraphe {paragraph} n’a pas de marque, alors que d’autres en ont une.</translation>
    </message>
    <message>
        <source>The portion mark ({printed}) is not one that we know.</source>
        <translation>La marque ({printed}) nous est inconnue.</translation>
    </message>
    <message>
        <source>The mark ({printed}) is not the Latin {hint}: it holds {character}.</source>
        <translation>La marque ({printed}) n’est pas le {hint} latin : elle contient {character}.</translation>
    </message>
    <message>
        <source>The first paragraph here is numbered {number}.</source>
        <translation>Le premier paragraphe ici porte le numéro {number}.</translation>
    </message>
    <message>
        <source>Paragraph {number} follows paragraph {previous}; those between are missing.</source>
        <translation>Le paragraphe {number} suit le paragraphe {previous} ; ceux d’entre les deux manquent.</translation>
    </message>
    <message>
        <source>There is a second paragraph {number}.</source>
        <translation>Il y a un second paragraphe {number}.</translation>
    </message>
    <message>
        <source>Paragraph {number} follows paragraph {previous}: the numbers go back.</source>
        <translation>Le paragraphe {number} suit le paragraphe {previous} : les numéros reculent.</translation>
    </message>
    <message>
        <source>Paragraph {printed} follows paragraph {previous}; the cable seems to mean {hint}.</source>
        <translation>Le paragraphe {printed} suit le paragraphe {previous} ; il s’agit sans doute de {hint}.</translation>
    </message>
    <message>
        <source>A sentence is cut in two here; a page line was probably lost.</source>
        <translation>Une phrase est coupée en deux ici ; une ligne de page a sans doute été perdue.</translation>
    </message>
    <message>
        <source>The caption {printed} was put into the text in transmission.</source>
        <translation>La mention {printed} s’est glissée dans le texte à la transmission.</translation>
    </message>
    <message>
        <source>The page line {page} does not fit what came before it, {before}.</source>
        <translation>La ligne de page {page} ne va pas avec ce qui précède, {before}.</translation>
    </message>
    <message>
        <source>This page line belongs to {page}, but the cable is {banner}.</source>
        <translation>Cette ligne de page appartient à {page}, mais le télégramme est {banner}.</translation>
    </message>
    <message>
        <source>{kind} begins here, but its end is not marked.</source>
        <translation>{kind} commence ici, mais sa fin n’est pas marquée.</translation>
    </message>
    <message>
        <source>{kind} ends here, but its beginning is not marked.</source>
        <translation>{kind} finit ici, mais son début n’est pas marqué.</translation>
    </message>
    <message>
        <source>The cable does not end with a signature; its end may be cut off.</source>
        <translation>Le télégramme ne finit pas par une signature ; sa fin est peut-être coupée.</translation>
    </message>
    <message>
        <source>The archive has no text of this cable on line; it says "{locator}".</source>
        <translation>L’archive n’a pas le texte de ce télégramme ; elle dit « {locator} ».</translation>
    </message>
    <message>
        <source>The archive calls this cable {archive}; its own banner says {text}.</source>
        <translation>L’archive dit ce télégramme {archive} ; sa propre ligne dit {text}.</translation>
    </message>
    <message>
        <source>The archive files this cable as {archive}; its text says {text}.</source>
        <translation>L’archive classe ce télégramme comme {archive} ; son texte dit {text}.</translation>
    </message>
    <message>
        <source>The archive dates this cable {archive}; its text says {text}.</source>
        <translation>L’archive date ce télégramme du {archive} ; son texte dit {text}.</translation>
    </message>
    <message>
        <source>This part of the text was not understood; nothing of it is left out.</source>
        <translation>Cette partie du texte n’a pas été comprise ; rien n’en est omis.</translation>
    </message>
    <message>
        <source>Invisible characters here can turn the order of the text ({character}, {count} in all).</source>
        <translation>Des caractères invisibles peuvent ici inverser l’ordre du texte ({character}, {count} en tout).</translation>
    </message>
    <message>
        <source>There are invisible characters in the text ({character}, {count} in all).</source>
        <translation>Il y a des caractères invisibles dans le texte ({character}, {count} en tout).</translation>
    </message>
    <message>
        <source>There are control characters in the text ({character}, {count} in all).</source>
        <translation>Il y a des caractères de contrôle dans le texte ({character}, {count} en tout).</translation>
    </message>
    <message>
        <source>The file is not whole as {encoding}, so its bytes cannot be made from this text.</source>
        <translation>Le fichier n’est pas intact en {encoding} ; ses octets ne peuvent être refaits de ce texte.</translation>
    </message>
    <message>
        <source>Characters of this text were lost before ({character}, {count} places).</source>
        <translation>Des caractères de ce texte avaient déjà été perdus ({character}, {count} endroits).</translation>
    </message>
</context>
<context>
    <name>forms</name>
    <message>
        <source>Cablegate table (CSV)</source>
        <translation>Table Cablegate (CSV)</translation>
    </message>
    <message>
        <source>Cablegate page (HTML)</source>
        <translation>Page Cablegate (HTML)</translation>
    </message>
    <message>
        <source>Freedom of Information release (text)</source>
        <translation>Document communiqué, Freedom of Information (texte)</translation>
    </message>
    <message>
        <source>National Archives (AAD) text</source>
        <translation>Texte des Archives nationales (AAD)</translation>
    </message>
    <message>
        <source>Own annotated XML: the cable in it</source>
        <translation>XML annoté du programme : le télégramme qu’il contient</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Texte simple</translation>
    </message>
    <message>
        <source>SMART message</source>
        <translation>Message SMART</translation>
    </message>
    <message>
        <source>Annotated XML: text, structure and annotations, lossless</source>
        <translation>XML annoté : texte, structure et annotations, sans perte</translation>
    </message>
    <message>
        <source>CSV: annotations</source>
        <translation>CSV : annotations</translation>
    </message>
    <message>
        <source>CSV: addressees</source>
        <translation>CSV : destinataires</translation>
    </message>
    <message>
        <source>CSV: paragraphs</source>
        <translation>CSV : paragraphes</translation>
    </message>
    <message>
        <source>CSV: labels, for Taguette</source>
        <translation>CSV : étiquettes, pour Taguette</translation>
    </message>
    <message>
        <source>HTML: one page to read and print</source>
        <translation>HTML : une page à lire et à imprimer</translation>
    </message>
    <message>
        <source>JSON Lines: the whole parse</source>
        <translation>JSON Lines : toute l’analyse</translation>
    </message>
    <message>
        <source>Markdown: quotes and notes</source>
        <translation>Markdown : citations et notes</translation>
    </message>
    <message>
        <source>PDF: pages to print, notes in the margin</source>
        <translation>PDF : pages à imprimer, notes en marge</translation>
    </message>
    <message>
        <source>REFI-QDA codebook (.qdc)</source>
        <translation>Codebook REFI-QDA (.qdc)</translation>
    </message>
    <message>
        <source>REFI-QDA project (.qdpx)</source>
        <translation>Projet REFI-QDA (.qdpx)</translation>
    </message>
    <message>
        <source>TEI P5</source>
        <translation>TEI P5</translation>
    </message>
    <message>
        <source>TEI in the manner of FRUS: a reading edition with footnotes</source>
        <translation>TEI à la manière de FRUS : édition de lecture avec notes</translation>
    </message>
    <message>
        <source>W3C Web Annotation (JSON-LD)</source>
        <translation>W3C Web Annotation (JSON-LD)</translation>
    </message>
    <message>
        <source>Label list (CSV, Taguette)</source>
        <translation>Liste d’étiquettes (CSV, Taguette)</translation>
    </message>
    <message>
        <source>Own annotated XML and annotation files</source>
        <translation>XML annoté propre et fichiers d’annotations</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>en</source>
        <translation>fr</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Lettre</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Mot</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Lettres</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>Usual endings</source>
        <translation>Extensions usuelles</translation>
    </message>
    <message>
        <source>Name on the command line</source>
        <translation>Nom en ligne de commande</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>Extension</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Touche</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Ce qu’elle fait</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Mention</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Marques</translation>
    </message>
    <message>
        <source>Labels and journals</source>
        <translation>Étiquettes et journaux</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Lists and other caches</source>
        <translation>Listes et autres caches</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal du programme</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source>Key point</source>
        <translation>Point clé</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Citation</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>À suivre</translation>
    </message>
</context>
<context>
    <name>left-out</name>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>paragraphs: {count}</source>
        <translation>paragraphes : {count}</translation>
    </message>
    <message>
        <source>marks: {count}</source>
        <translation>marques : {count}</translation>
    </message>
    <message>
        <source>labels: {count}</source>
        <translation>étiquettes : {count}</translation>
    </message>
    <message>
        <source>notes: {count}</source>
        <translation>notes : {count}</translation>
    </message>
    <message>
        <source>names: {count}</source>
        <translation>noms : {count}</translation>
    </message>
    <message>
        <source>characters of the text: {count}</source>
        <translation>caractères du texte : {count}</translation>
    </message>
</context>
<context>
    <name>names</name>
    <message>
        <source>No label yet</source>
        <translation>Pas encore d’étiquette</translation>
    </message>
    <message>
        <source>More tools</source>
        <translation>Autres outils</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
</context>
<context>
    <name>notes</name>
    <message>
        <source>Whole cable</source>
        <translation>Télégramme entier</translation>
    </message>
    <message>
        <source>Header fields</source>
        <translation>Champs de l’en-tête</translation>
    </message>
    <message>
        <source>Addressees</source>
        <translation>Destinataires</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>Paragraphes</translation>
    </message>
    <message>
        <source>Needs review</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>Lost their place</source>
        <translation>Sans place dans le texte</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>With a note</source>
        <translation>Avec note</translation>
    </message>
    <message>
        <source>Important</source>
        <translation>Importants</translation>
    </message>
    <message>
        <source>Status: {status}</source>
        <translation>Statut : {status}</translation>
    </message>
    <message>
        <source>By {name}</source>
        <translation>De {name}</translation>
    </message>
    <message>
        <source>In ({mark})</source>
        <translation>Dans ({mark})</translation>
    </message>
    <message>
        <source>important</source>
        <translation>important</translation>
    </message>
    <message>
        <source>Notes further up: {count}</source>
        <translation>Notes plus haut : {count}</translation>
    </message>
    <message>
        <source>Notes further down: {count}</source>
        <translation>Notes plus bas : {count}</translation>
    </message>
</context>
<context>
    <name>panes</name>
    <message>
        <source>Nothing of this was found in the text.</source>
        <translation>Rien de cela n’a été trouvé dans le texte.</translation>
    </message>
</context>
<context>
    <name>places</name>
    <message>
        <source>{state}, perhaps ¶ {number}</source>
        <translation>{state}, peut-être ¶ {number}</translation>
    </message>
    <message>
        <source>In its very place</source>
        <translation>Exactement à sa place</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Déplacée</translation>
    </message>
    <message>
        <source>Words changed</source>
        <translation>Mots modifiés</translation>
    </message>
    <message>
        <source>Several places fit</source>
        <translation>Plusieurs endroits conviennent</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
    <message>
        <source>{place}: {state}</source>
        <translation>{place} : {state}</translation>
    </message>
    <message>
        <source>Paragraph {number}</source>
        <translation>Paragraphe {number}</translation>
    </message>
    <message>
        <source>The whole cable</source>
        <translation>Le télégramme entier</translation>
    </message>
    <message>
        <source>Characters {start} to {end}</source>
        <translation>Caractères {start} à {end}</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>important</source>
        <translation>important</translation>
    </message>
    <message>
        <source>The whole cable</source>
        <translation>Le télégramme entier</translation>
    </message>
    <message>
        <source>historical marking</source>
        <translation>marquage historique</translation>
    </message>
    <message>
        <source>Notes that did not fit into the margin</source>
        <translation>Notes qui n’ont pas tenu dans la marge</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Page {number} sur {count}</translation>
    </message>
    <message>
        <source>At the end: {numbers}</source>
        <translation>À la fin : {numbers}</translation>
    </message>
    <message>
        <source>{title}: historical document</source>
        <translation>{title} : document historique</translation>
    </message>
    <message>
        <source>Marked {level} when it was sent: a historical marking, not one of this print.</source>
        <translation>Marqué {level} à l’envoi : un marquage historique, non celui de cette impression.</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>Acheminement</translation>
    </message>
    <message>
        <source>Where this print comes from</source>
        <translation>D’où vient cette impression</translation>
    </message>
    <message>
        <source>{count} bytes</source>
        <translation>{count} octets</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Fait par</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Omis</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>En-tête</translation>
    </message>
    <message>
        <source>Notes on the cable, its header, and without a place</source>
        <translation>Notes sur le télégramme, son en-tête et sans endroit</translation>
    </message>
    <message>
        <source>What is odd about this cable</source>
        <translation>Ce qui est anormal dans ce télégramme</translation>
    </message>
    <message>
        <source>Message reference</source>
        <translation>Référence du message</translation>
    </message>
    <message>
        <source>[{count} characters are left out here]</source>
        <translation>[{count} caractères sont omis ici]</translation>
    </message>
    <message>
        <source>[ ] The paragraph has no mark of its own; this is the level of the cable.</source>
        <translation>[ ] Le paragraphe n’a pas de marque propre ; c’est le niveau du télégramme.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Show the map of classifications</source>
        <translation>Montrer la carte des classifications</translation>
    </message>
    <message>
        <source>Words under the toolbar's icons</source>
        <translation>Mots sous les icônes de la barre</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>Police</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>Interligne</translation>
    </message>
    <message>
        <source>Longest line, in characters</source>
        <translation>Ligne la plus longue, en caractères</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Single letters and digits act in the text</source>
        <translation>Les lettres et chiffres seuls agissent dans le texte</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Your name on notes (empty: the login name)</source>
        <translation>Votre nom sur les notes (vide : le nom de session)</translation>
    </message>
    <message>
        <source>Form of citations</source>
        <translation>Forme des citations</translation>
    </message>
    <message>
        <source>Notes level with their paragraphs</source>
        <translation>Notes à hauteur des paragraphes</translation>
    </message>
    <message>
        <source>Keep notes beside the cable, not in the data folder</source>
        <translation>Garder les notes à côté du télégramme, non dans le dossier de données</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrage</translation>
    </message>
    <message>
        <source>Open what was open last</source>
        <translation>Rouvrir ce qui était ouvert</translation>
    </message>
    <message>
        <source>Private: remember no files and places</source>
        <translation>Privé : ne retenir ni fichiers ni endroits</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Simple</translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>open</source>
        <translation>ouvert</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejeté</translation>
    </message>
</context>
</TS>
