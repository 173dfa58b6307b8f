<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Cable Reader</source>
        <translation>Über Cable Reader</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Reads US diplomatic cables from disk, keeps your notes beside them, changes nothing in them.</source>
        <translation>Liest diplomatische Telegramme der USA von der Festplatte, bewahrt Ihre Notizen daneben auf und ändert nichts an ihnen.</translation>
    </message>
    <message>
        <source>MIT licence. Uses Qt and PySide6 (LGPL 3), lxml (BSD) and platformdirs (MIT).</source>
        <translation>MIT-Lizenz. Verwendet Qt und PySide6 (LGPL 3), lxml (BSD) und platformdirs (MIT).</translation>
    </message>
    <message>
        <source>The program opens no connections and sends nothing anywhere.</source>
        <translation>Das Programm öffnet keine Verbindungen und sendet nichts irgendwohin.</translation>
    </message>
    <message>
        <source>Notes: {notes}
Settings: {settings}
Indexes, may be deleted: {cache}
Log: {log}</source>
        <translation>Notizen: {notes}
Einstellungen: {settings}
Verzeichnisse, dürfen gelöscht werden: {cache}
Protokoll: {log}</translation>
    </message>
</context>
<context>
    <name>BannerStrip</name>
    <message>
        <source>historical marking</source>
        <translation>historische Einstufung</translation>
    </message>
    <message>
        <source>No classification line found</source>
        <translation>Keine Einstufungszeile gefunden</translation>
    </message>
</context>
<context>
    <name>CableWindow</name>
    <message>
        <source>Copied with citation</source>
        <translation>Mit Zitat kopiert</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Undone: {act}</source>
        <translation>Rückgängig gemacht: {act}</translation>
    </message>
    <message>
        <source>Done again: {act}</source>
        <translation>Wiederholt: {act}</translation>
    </message>
    <message>
        <source>Open cables</source>
        <translation>Offene Telegramme</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Import marks</source>
        <translation>Markierungen importieren</translation>
    </message>
    <message>
        <source>Carry marks to</source>
        <translation>Markierungen übertragen auf</translation>
    </message>
    <message>
        <source>This is the cable that is open already</source>
        <translation>Das ist das Telegramm, das schon offen ist</translation>
    </message>
    <message>
        <source>The filter hid this place: all are shown again</source>
        <translation>Der Filter verbarg diese Stelle: alle werden wieder gezeigt</translation>
    </message>
    <message>
        <source>Go to a paragraph first</source>
        <translation>Erst zu einem Absatz gehen</translation>
    </message>
    <message>
        <source>No paragraph fits: {filter}</source>
        <translation>Kein Absatz passt: {filter}</translation>
    </message>
    <message>
        <source>only without a portion mark</source>
        <translation>nur ohne Kennzeichen</translation>
    </message>
    <message>
        <source>only with a mark</source>
        <translation>nur mit Markierung</translation>
    </message>
    <message>
        <source>only with “{name}”</source>
        <translation>nur mit „{name}“</translation>
    </message>
    <message>
        <source>only ({mark})</source>
        <translation>nur ({mark})</translation>
    </message>
    <message>
        <source>No further one that way</source>
        <translation>In dieser Richtung gibt es keinen mehr</translation>
    </message>
    <message>
        <source>Nothing odd was found in this cable</source>
        <translation>In diesem Telegramm fiel nichts auf</translation>
    </message>
    <message>
        <source>Place remembered: Shift+M comes back here</source>
        <translation>Stelle gemerkt: Umschalt+M führt hierher zurück</translation>
    </message>
    <message>
        <source>No place is remembered: M remembers one</source>
        <translation>Keine Stelle gemerkt: M merkt eine</translation>
    </message>
    <message>
        <source>This cable has no number to be cited by</source>
        <translation>Dieses Telegramm hat keine Nummer, mit der es zitiert würde</translation>
    </message>
    <message>
        <source>There is no message</source>
        <translation>Es gibt keine Meldung</translation>
    </message>
    <message>
        <source>Not at hand: {names}</source>
        <translation>Nicht zur Hand: {names}</translation>
    </message>
    <message>
        <source>This cable names no reference</source>
        <translation>Dieses Telegramm nennt keinen Bezug</translation>
    </message>
    <message>
        <source>highlight</source>
        <translation>Hervorhebung</translation>
    </message>
    <message>
        <source>important</source>
        <translation>wichtig</translation>
    </message>
    <message>
        <source>&amp;Put on or take off</source>
        <translation>&amp;Setzen oder wegnehmen</translation>
    </message>
    <message>
        <source>&amp;Rename or recolour…</source>
        <translation>&amp;Umbenennen oder umfärben …</translation>
    </message>
    <message>
        <source>Nothing to repeat yet</source>
        <translation>Noch nichts zu wiederholen</translation>
    </message>
    <message>
        <source>Nothing to change here</source>
        <translation>Hier ist nichts zu ändern</translation>
    </message>
    <message>
        <source>remove mark</source>
        <translation>Markierung entfernen</translation>
    </message>
    <message>
        <source>Arrows, W and B move the end of the selection; Esc ends it</source>
        <translation>Pfeiltasten, W und B bewegen das Ende der Auswahl; Esc beendet sie</translation>
    </message>
    <message>
        <source>No label on {digit} yet: T makes one</source>
        <translation>Noch kein Etikett auf {digit}: T legt eines an</translation>
    </message>
    <message>
        <source>label “{name}”</source>
        <translation>Etikett „{name}“</translation>
    </message>
    <message>
        <source>“{name}” on</source>
        <translation>„{name}“ an</translation>
    </message>
    <message>
        <source>“{name}” off</source>
        <translation>„{name}“ ab</translation>
    </message>
    <message>
        <source>Removed; Ctrl+Z brings it back</source>
        <translation>Entfernt; Strg+Z holt es zurück</translation>
    </message>
    <message>
        <source>&amp;Only paragraphs with “{name}”</source>
        <translation>&amp;Nur Absätze mit „{name}“</translation>
    </message>
    <message>
        <source>Nothing to remove here</source>
        <translation>Hier ist nichts zu entfernen</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>There is no mark here yet: N writes a note</source>
        <translation>Hier ist noch keine Markierung: N schreibt eine Notiz</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>links</source>
        <translation>Verknüpfungen</translation>
    </message>
    <message>
        <source>This mark is linked with no other: L links it</source>
        <translation>Diese Markierung ist mit keiner anderen verknüpft: L verknüpft sie</translation>
    </message>
    <message>
        <source>Status: {status}</source>
        <translation>Status: {status}</translation>
    </message>
    <message>
        <source>No paragraph has a label yet</source>
        <translation>Noch kein Absatz hat ein Etikett</translation>
    </message>
    <message>
        <source>F or Esc brings everything back</source>
        <translation>F oder Esc holt alles zurück</translation>
    </message>
    <message>
        <source>Text size {zoom} %</source>
        <translation>Textgröße {zoom} %</translation>
    </message>
    <message>
        <source>carry marks over</source>
        <translation>Markierungen übernehmen</translation>
    </message>
    <message>
        <source>Files with marks or labels</source>
        <translation>Dateien mit Markierungen oder Etiketten</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>The new language is spoken from the next start on</source>
        <translation>Die neue Sprache gilt ab dem nächsten Start</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Einstufung</translation>
    </message>
    <message>
        <source>Cables</source>
        <translation>Telegramme</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Auffälligkeiten</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Another release of this cable ({name}) has marks: {count}. They can be taken over; what does not fit is kept for review.</source>
        <translation>Eine andere Fassung dieses Telegramms ({name}) hat Markierungen: {count}. Sie lassen sich übernehmen; was nicht passt, bleibt zur Durchsicht.</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Save as page</source>
        <translation>Als Seite speichern</translation>
    </message>
    <message>
        <source>HTML pages (*.html);;TEI (*.xml)</source>
        <translation>HTML-Seiten (*.html);;TEI (*.xml)</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Another &amp;file…</source>
        <translation>Andere &amp;Datei…</translation>
    </message>
    <message>
        <source>{name} is a copy of these notes with other marks in it (changes: {count}). Programs that synchronize folders make such copies.</source>
        <translation>{name} ist eine Kopie dieser Notizen mit anderen Markierungen (Änderungen: {count}). Solche Kopien legen Programme an, die Ordner abgleichen.</translation>
    </message>
    <message>
        <source>move edge</source>
        <translation>Grenze verschieben</translation>
    </message>
    <message>
        <source>Edges: [ or ] chooses, arrows move, Ctrl by word, Shift by sentence, Enter keeps, Esc restores</source>
        <translation>Grenzen: [ oder ] wählt, Pfeile verschieben, Strg um ein Wort, Umschalt um einen Satz, Eingabe behält, Esc stellt her</translation>
    </message>
    <message>
        <source>No mark here whose edges could move</source>
        <translation>Hier ist keine Markierung mit verschiebbaren Grenzen</translation>
    </message>
    <message>
        <source>A mark needs at least one word</source>
        <translation>Eine Markierung braucht mindestens ein Wort</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Neu öffnen</translation>
    </message>
    <message>
        <source>Look at the change</source>
        <translation>Änderung ansehen</translation>
    </message>
    <message>
        <source>{file}, as it was read</source>
        <translation>{file}, wie gelesen</translation>
    </message>
    <message>
        <source>{file}, as it is now</source>
        <translation>{file}, wie jetzt</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Open a cable or a folder first</source>
        <translation>Öffnen Sie zuerst ein Telegramm oder einen Ordner</translation>
    </message>
    <message>
        <source>Reading the words of the cables…</source>
        <translation>Die Wörter der Telegramme werden gelesen …</translation>
    </message>
    <message>
        <source>Nothing was found; all words must stand in one paragraph or subject</source>
        <translation>Nichts gefunden; alle Wörter müssen in einem Absatz oder Betreff stehen</translation>
    </message>
    <message>
        <source>Places: {hits}, in cables: {cables}</source>
        <translation>Stellen: {hits}, in Telegrammen: {cables}</translation>
    </message>
    <message>
        <source>More are not shown; add words or a field</source>
        <translation>Weitere werden nicht gezeigt; fügen Sie Wörter oder ein Feld hinzu</translation>
    </message>
    <message>
        <source>¶ {at} of {count}</source>
        <translation>¶ {at} von {count}</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 Notiz</translation>
    </message>
    <message>
        <source>{count} notes</source>
        <translation>{count} Notizen</translation>
    </message>
    <message>
        <source>Nothing opened yet</source>
        <translation>Noch nichts geöffnet</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>Diese Liste leeren</translation>
    </message>
</context>
<context>
    <name>CablesPane</name>
    <message>
        <source>Cables</source>
        <translation>Telegramme</translation>
    </message>
    <message>
        <source>Open a file or a folder: its cables are listed here.</source>
        <translation>Öffnen Sie eine Datei oder einen Ordner: die Telegramme stehen dann hier.</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Jetzt offen</translation>
    </message>
    <message>
        <source>Open cables</source>
        <translation>Offene Telegramme</translation>
    </message>
    <message>
        <source>Cable</source>
        <translation>Telegramm</translation>
    </message>
</context>
<context>
    <name>CarryDialog</name>
    <message>
        <source>Carry marks over</source>
        <translation>Markierungen übernehmen</translation>
    </message>
    <message>
        <source>Marks to review</source>
        <translation>Zu prüfende Markierungen</translation>
    </message>
    <message>
        <source>Carry over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>{count} of {of} marks would be put on {cable}; the others are there already.</source>
        <translation>{count} von {of} Markierungen kämen auf {cable}; die anderen sind schon dort.</translation>
    </message>
    <message>
        <source>{count} marks would be put on {cable}.</source>
        <translation>{count} Markierungen kämen auf {cable}.</translation>
    </message>
</context>
<context>
    <name>ChoicesButton</name>
    <message>
        <source>{count} filters</source>
        <translation>{count} Filter</translation>
    </message>
</context>
<context>
    <name>ColourChoice</name>
    <message>
        <source>&amp;Other…</source>
        <translation>&amp;Andere …</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Colour {number}</source>
        <translation>Farbe {number}</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Type a command</source>
        <translation>Befehl eingeben</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
</context>
<context>
    <name>ComparePane</name>
    <message>
        <source>Two releases side by side</source>
        <translation>Zwei Fassungen nebeneinander</translation>
    </message>
    <message>
        <source>Paragraphs of both releases</source>
        <translation>Absätze beider Fassungen</translation>
    </message>
    <message>
        <source>Only &amp;differences</source>
        <translation>Nur &amp;Unterschiede</translation>
    </message>
    <message>
        <source>Only what B &amp;adds</source>
        <translation>Nur was B &amp;hinzufügt</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Voriger Unterschied</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Nächster Unterschied</translation>
    </message>
    <message>
        <source>S&amp;wap A and B</source>
        <translation>A und B &amp;tauschen</translation>
    </message>
    <message>
        <source>Save as &amp;page…</source>
        <translation>Als &amp;Seite speichern…</translation>
    </message>
    <message>
        <source>D&amp;one</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Absatz</translation>
    </message>
</context>
<context>
    <name>DockTitle</name>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Hide {pane}</source>
        <translation>{pane} ausblenden</translation>
    </message>
</context>
<context>
    <name>ExportChoices</name>
    <message>
        <source>Only paragraphs with a &amp;mark</source>
        <translation>N&amp;ur Absätze mit Markierung</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Notizen</translation>
    </message>
    <message>
        <source>N&amp;ames of those who annotated</source>
        <translation>N&amp;amen der Verfasser</translation>
    </message>
    <message>
        <source>The cable's own &amp;words</source>
        <translation>Der Te&amp;xt des Telegramms</translation>
    </message>
    <message>
        <source>&amp;IC-ISM attributes</source>
        <translation>&amp;IC-ISM-Attribute</translation>
    </message>
    <message>
        <source>Only these classifications</source>
        <translation>Nur diese Einstufungen</translation>
    </message>
    <message>
        <source>Only marks with these labels</source>
        <translation>Nur Markierungen mit diesen Etiketten</translation>
    </message>
    <message>
        <source>Only these c&amp;lassifications (none ticked: all)</source>
        <translation>Nur diese &amp;Einstufungen (ohne Haken: alle)</translation>
    </message>
    <message>
        <source>Only marks with these la&amp;bels (none ticked: all)</source>
        <translation>Nur mit diesen E&amp;tiketten (ohne Haken: alle)</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>&amp;Replace files that exist</source>
        <translation>Vorhandene Dateien e&amp;rsetzen</translation>
    </message>
    <message>
        <source>The markings in the file are those of the original cable; it is not a live classified document.</source>
        <translation>Die Einstufungen in der Datei sind die des ursprünglichen Telegramms; sie ist kein eingestuftes Dokument.</translation>
    </message>
    <message>
        <source>This cable</source>
        <translation>Dieses Telegramm</translation>
    </message>
    <message>
        <source>&amp;Form</source>
        <translation>&amp;Form</translation>
    </message>
    <message>
        <source>&amp;Cables</source>
        <translation>Tele&amp;gramme</translation>
    </message>
    <message>
        <source>Export {title}</source>
        <translation>{title} exportieren</translation>
    </message>
    <message>
        <source>All {count} open cables</source>
        <translation>Alle {count} offenen Telegramme</translation>
    </message>
    <message>
        <source>The {count} cables of the list</source>
        <translation>Die {count} Telegramme der Liste</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>Files written to {name}: {count}</source>
        <translation>Nach {name} geschriebene Dateien: {count}</translation>
    </message>
    <message>
        <source>Wrote {name}</source>
        <translation>{name} geschrieben</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
</context>
<context>
    <name>ExportPreview</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Preview of the first page</source>
        <translation>Vorschau der ersten Seite</translation>
    </message>
    <message>
        <source>Nothing of this cable is left out.</source>
        <translation>Von diesem Telegramm ist nichts weggelassen.</translation>
    </message>
    <message>
        <source>This cable is too large for a preview.</source>
        <translation>Dieses Telegramm ist zu groß für eine Vorschau.</translation>
    </message>
    <message>
        <source>Left out of this cable: {counts}</source>
        <translation>Von diesem Telegramm weggelassen: {counts}</translation>
    </message>
</context>
<context>
    <name>FilterBanner</name>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this cable</source>
        <translation>In diesem Telegramm suchen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Vorige Stelle</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation>{at} von {count}</translation>
    </message>
</context>
<context>
    <name>FindingsPane</name>
    <message>
        <source>Findings</source>
        <translation>Auffälligkeiten</translation>
    </message>
    <message>
        <source>Nothing odd was found in this cable.</source>
        <translation>In diesem Telegramm fiel nichts auf.</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Auffälligkeit</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Help page</source>
        <translation>Hilfeseite</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Hilfe durchsuchen</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>Not taken over</source>
        <translation>Nicht übernommen</translation>
    </message>
    <message>
        <source>Not taken over:</source>
        <translation>Nicht übernommen:</translation>
    </message>
    <message>
        <source>Everything was taken over.</source>
        <translation>Alles wurde übernommen.</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>New labels</source>
        <translation>Neue Etiketten</translation>
    </message>
    <message>
        <source>Imported {name}</source>
        <translation>{name} importiert</translation>
    </message>
    <message>
        <source>Marks in the file</source>
        <translation>Markierungen in der Datei</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugekommen</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Notes kept as replies</source>
        <translation>Notizen, als Antworten erhalten</translation>
    </message>
    <message>
        <source>Without a place, to be reviewed</source>
        <translation>Ohne Stelle, zu prüfen</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>“{command}” has now: {keys}</source>
        <translation>„{command}“ hat jetzt: {keys}</translation>
    </message>
    <message>
        <source>{keys} is the key of “{command}” already. Change that one first.</source>
        <translation>{keys} ist schon die Taste von „{command}“. Ändern Sie zuerst diese.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Filter by command or key</source>
        <translation>Nach Befehl oder Taste filtern</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>Diese Taste verwenden</translation>
    </message>
    <message>
        <source>Back to the usual one</source>
        <translation>Zurück zur üblichen</translation>
    </message>
    <message>
        <source>{keys} cannot be given away: the window itself needs it.</source>
        <translation>{keys} kann nicht vergeben werden: das Fenster selbst braucht es.</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>keine Taste</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Ziffern</translation>
    </message>
    <message>
        <source>Choose a command first.</source>
        <translation>Wählen Sie zuerst einen Befehl.</translation>
    </message>
</context>
<context>
    <name>LabelBookDialog</name>
    <message>
        <source>New label</source>
        <translation>Neues Etikett</translation>
    </message>
    <message>
        <source>“{name}” becomes part of:</source>
        <translation>„{name}“ geht auf in:</translation>
    </message>
    <message>
        <source>Label book</source>
        <translation>Etikettenbuch</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiketten</translation>
    </message>
    <message>
        <source>Alt and the arrow keys move and nest the chosen label; F2 renames it.</source>
        <translation>Alt und die Pfeiltasten verschieben und verschachteln das gewählte Etikett; F2 benennt es um.</translation>
    </message>
    <message>
        <source>No other label</source>
        <translation>In keinem anderen</translation>
    </message>
    <message>
        <source>On 1 passage of this cable.</source>
        <translation>An 1 Stelle dieses Telegramms.</translation>
    </message>
    <message>
        <source>new label</source>
        <translation>neues Etikett</translation>
    </message>
    <message>
        <source>recolour label</source>
        <translation>Etikett umfärben</translation>
    </message>
    <message>
        <source>nest label</source>
        <translation>Etikett einordnen</translation>
    </message>
    <message>
        <source>move label</source>
        <translation>Etikett verschieben</translation>
    </message>
    <message>
        <source>delete label</source>
        <translation>Etikett löschen</translation>
    </message>
    <message>
        <source>Merge label</source>
        <translation>Etikett vereinigen</translation>
    </message>
    <message>
        <source>merge labels</source>
        <translation>Etiketten vereinigen</translation>
    </message>
    <message>
        <source>split label</source>
        <translation>Etikett teilen</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etikett</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Used here</source>
        <translation>Hier benutzt</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>&amp;Farbe</translation>
    </message>
    <message>
        <source>&amp;Inside</source>
        <translation>&amp;In</translation>
    </message>
    <message>
        <source>&amp;What it is for</source>
        <translation>&amp;Wofür es ist</translation>
    </message>
    <message>
        <source>N&amp;ew</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>&amp;Merge into…</source>
        <translation>&amp;Vereinigen mit …</translation>
    </message>
    <message>
        <source>&amp;Split…</source>
        <translation>&amp;Teilen …</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>rename label</source>
        <translation>Etikett umbenennen</translation>
    </message>
    <message>
        <source>describe label</source>
        <translation>Etikett beschreiben</translation>
    </message>
    <message>
        <source>On {count} passages of this cable.</source>
        <translation>An {count} Stellen dieses Telegramms.</translation>
    </message>
    <message>
        <source>New label {number}</source>
        <translation>Neues Etikett {number}</translation>
    </message>
</context>
<context>
    <name>LabelPicker</name>
    <message>
        <source>Choose a label</source>
        <translation>Etikett wählen</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Etikett</translation>
    </message>
    <message>
        <source>Label: type to find or create</source>
        <translation>Etikett finden oder anlegen</translation>
    </message>
    <message>
        <source>Enter creates this label and puts it on.</source>
        <translation>Eingabe legt dieses Etikett an und setzt es.</translation>
    </message>
    <message>
        <source>Enter: on or off · Shift+Enter: stay · Esc: back</source>
        <translation>Eingabe: an oder aus · Umschalt+Eingabe: bleiben · Esc: zurück</translation>
    </message>
    <message>
        <source>Enter takes the label off.</source>
        <translation>Eingabe nimmt das Etikett ab.</translation>
    </message>
    <message>
        <source>{name}, is on</source>
        <translation>{name}, ist gesetzt</translation>
    </message>
    <message>
        <source>Create “{name}”</source>
        <translation>„{name}“ anlegen</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>The marks of {cable} are not saved, and no copy could be made. {reason}</source>
        <translation>Die Markierungen von {cable} sind nicht gespeichert, und es konnte keine Kopie angelegt werden. {reason}</translation>
    </message>
    <message>
        <source>The marks of {cable} are not saved. {reason} A copy is in {path}</source>
        <translation>Die Markierungen von {cable} sind nicht gespeichert. {reason} Eine Kopie liegt in {path}</translation>
    </message>
    <message>
        <source>Label book</source>
        <translation>Etikettenbuch</translation>
    </message>
    <message>
        <source>Save the marks of {cable}</source>
        <translation>Markierungen von {cable} speichern</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Click: only paragraphs with it. Drag it to a paragraph's margin: put it on.</source>
        <translation>Klicken: nur Absätze damit. An den Rand eines Absatzes ziehen: setzen.</translation>
    </message>
    <message>
        <source>Labels on the digit keys: {names}</source>
        <translation>Etiketten auf den Zifferntasten: {names}</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Link with other marks</source>
        <translation>Mit anderen Markierungen verknüpfen</translation>
    </message>
    <message>
        <source>Filter marks</source>
        <translation>Markierungen filtern</translation>
    </message>
    <message>
        <source>Marks of this cable</source>
        <translation>Markierungen dieses Telegramms</translation>
    </message>
</context>
<context>
    <name>ListControls</name>
    <message>
        <source>{done} of {total} read</source>
        <translation>{done} von {total} gelesen</translation>
    </message>
    <message>
        <source>List of cables</source>
        <translation>Liste von Telegrammen</translation>
    </message>
    <message>
        <source>Filter cables</source>
        <translation>Telegramme filtern</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Ordnen</translation>
    </message>
    <message>
        <source>Sort cables</source>
        <translation>Telegramme ordnen</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Größtes zuerst</translation>
    </message>
    <message>
        <source>Reading cables</source>
        <translation>Telegramme werden gelesen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>{shown} of {of} cables</source>
        <translation>{shown} von {of} Telegrammen</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Hält an …</translation>
    </message>
    <message>
        <source>Words of number, date, post, subject or classification</source>
        <translation>Wörter aus Nummer, Datum, Posten, Betreff oder Einstufung</translation>
    </message>
    <message>
        <source>As in the files</source>
        <translation>Wie in den Dateien</translation>
    </message>
    <message>
        <source>1 cable</source>
        <translation>1 Telegramm</translation>
    </message>
    <message>
        <source>{count} cables</source>
        <translation>{count} Telegramme</translation>
    </message>
    <message>
        <source>Looking for cables…</source>
        <translation>Sucht Telegramme …</translation>
    </message>
    <message>
        <source>Go on reading</source>
        <translation>Weiterlesen</translation>
    </message>
</context>
<context>
    <name>ListedCables</name>
    <message>
        <source>{shown} of {of} shown: “{words}”</source>
        <translation>{shown} von {of} gezeigt: „{words}“</translation>
    </message>
    <message>
        <source>Cables of the list</source>
        <translation>Telegramme der Liste</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Label deleted: {name}</source>
        <translation>Etikett gelöscht: {name}</translation>
    </message>
    <message>
        <source>Merge with the changes of another program</source>
        <translation>Mit den Änderungen eines anderen Programms vereinigen</translation>
    </message>
    <message>
        <source>Both programs' marks would be kept. In this window the merge would do this:</source>
        <translation>Die Markierungen beider Programme blieben erhalten. In diesem Fenster würde das Vereinigen Folgendes tun:</translation>
    </message>
    <message>
        <source>Marks that change</source>
        <translation>Markierungen, die sich ändern</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Vereinigen</translation>
    </message>
    <message>
        <source>Keep mine in a second file</source>
        <translation>Meine in zweiter Datei behalten</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugekommen</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Notes kept as replies</source>
        <translation>Notizen, als Antworten erhalten</translation>
    </message>
    <message>
        <source>New labels</source>
        <translation>Neue Etiketten</translation>
    </message>
    <message>
        <source>Deleted labels</source>
        <translation>Gelöschte Etiketten</translation>
    </message>
    <message>
        <source>Added: {words}</source>
        <translation>Neu: {words}</translation>
    </message>
    <message>
        <source>Changed: {words}</source>
        <translation>Geändert: {words}</translation>
    </message>
    <message>
        <source>Removed: {words}</source>
        <translation>Entfernt: {words}</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Minimap</name>
    <message>
        <source>Map of classifications</source>
        <translation>Karte der Einstufungen</translation>
    </message>
    <message>
        <source>Map of classifications and marks: click to go there</source>
        <translation>Karte der Einstufungen und Markierungen: ein Klick führt hin</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Write a note. Ctrl+Enter or Esc keeps it.</source>
        <translation>Notiz schreiben. Strg+Eingabe oder Esc behält sie.</translation>
    </message>
</context>
<context>
    <name>NotesPane</name>
    <message>
        <source>Words of notes, labels, quotations and authors. A | between them means: or.</source>
        <translation>Wörter von Notizen, Etiketten, Zitaten und Verfassern. Ein | dazwischen heißt: oder.</translation>
    </message>
    <message>
        <source>{shown} of {of} shown: {filter}</source>
        <translation>{shown} von {of} gezeigt: {filter}</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Which notes</source>
        <translation>Welche Notizen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter notes</source>
        <translation>Notizen filtern</translation>
    </message>
    <message>
        <source>The notes of a cable stand here.</source>
        <translation>Hier stehen die Notizen eines Telegramms.</translation>
    </message>
    <message>
        <source>No notes yet.

Go to a paragraph with J and K, then press N to write a note, T to choose a label, H to highlight, or a digit for one of your labels.</source>
        <translation>Noch keine Notizen.

Gehen Sie mit J und K zu einem Absatz und drücken Sie N für eine Notiz, T für ein Etikett, H zum Hervorheben oder eine Ziffer für eines Ihrer Etiketten.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>„{words}“</translation>
    </message>
</context>
<context>
    <name>OpenAsDialog</name>
    <message>
        <source>Open as</source>
        <translation>Öffnen als</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
</context>
<context>
    <name>ParagraphsPane</name>
    <message>
        <source>{shown} of {of} paragraphs shown: {filter}</source>
        <translation>{shown} von {of} Absätzen gezeigt: {filter}</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>Absätze</translation>
    </message>
    <message>
        <source>Text of the cable</source>
        <translation>Text des Telegramms</translation>
    </message>
    <message>
        <source>Nothing to read was found in this file.

F6 shows its text as it is.</source>
        <translation>In dieser Datei wurde nichts zu lesen gefunden.

F6 zeigt ihren Text, wie er ist.</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>The system's</source>
        <translation>Die des Systems</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>Als PDF &amp;speichern …</translation>
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
        <translation>Auch drucken</translation>
    </message>
    <message>
        <source>&amp;Header and routing</source>
        <translation>&amp;Kopf und Empfänger</translation>
    </message>
    <message>
        <source>&amp;Notes and labels</source>
        <translation>&amp;Notizen und Etiketten</translation>
    </message>
    <message>
        <source>Na&amp;mes of those who wrote them</source>
        <translation>Na&amp;men der Verfasser</translation>
    </message>
    <message>
        <source>What is &amp;odd about the cable</source>
        <translation>Was am Telegramm auf&amp;fällt</translation>
    </message>
    <message>
        <source>Only paragraphs with a &amp;mark</source>
        <translation>N&amp;ur Absätze mit Markierung</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>P&amp;revious page</source>
        <translation>V&amp;orige Seite</translation>
    </message>
    <message>
        <source>Ne&amp;xt page</source>
        <translation>Nä&amp;chste Seite</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Seite {number} von {count}</translation>
    </message>
    <message>
        <source>The printer does not answer. Is it switched on?</source>
        <translation>Der Drucker antwortet nicht. Ist er eingeschaltet?</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>Geschrieben: {name}</translation>
    </message>
</context>
<context>
    <name>ReviewPane</name>
    <message>
        <source>{count} marks stand on words that are others now, or were not found.</source>
        <translation>{count} Markierungen stehen auf nun anderen Wörtern oder wurden nicht gefunden.</translation>
    </message>
    <message>
        <source>Review lost places</source>
        <translation>Verlorene Stellen prüfen</translation>
    </message>
    <message>
        <source>Marks to review</source>
        <translation>Zu prüfende Markierungen</translation>
    </message>
    <message>
        <source>Enter: place is right · P: put on selection · O: belongs nowhere · ← →: other places that fit · Esc: to the text</source>
        <translation>Eingabe: Stelle stimmt · P: auf die Auswahl setzen · O: gehört nirgends hin · ← →: andere passende Stellen · Esc: zum Text</translation>
    </message>
    <message>
        <source>Every mark stands on its own words. There is nothing to review.</source>
        <translation>Jede Markierung steht auf ihren Wörtern. Es gibt nichts zu prüfen.</translation>
    </message>
    <message>
        <source>1 mark stands on words that are others now, or was not found.</source>
        <translation>1 Markierung steht auf nun anderen Wörtern oder wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>accept place</source>
        <translation>Stelle annehmen</translation>
    </message>
    <message>
        <source>No other place fits</source>
        <translation>Keine andere Stelle passt</translation>
    </message>
    <message>
        <source>belongs nowhere</source>
        <translation>gehört nirgends hin</translation>
    </message>
    <message>
        <source>Place is right</source>
        <translation>Stelle stimmt</translation>
    </message>
    <message>
        <source>Put on selection</source>
        <translation>Auf Auswahl setzen</translation>
    </message>
    <message>
        <source>Belongs nowhere</source>
        <translation>Gehört nirgends hin</translation>
    </message>
    <message>
        <source>Remove mark</source>
        <translation>Markierung entfernen</translation>
    </message>
    <message>
        <source>place mark</source>
        <translation>Markierung setzen</translation>
    </message>
</context>
<context>
    <name>RoutingPane</name>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter addressees</source>
        <translation>Empfänger filtern</translation>
    </message>
</context>
<context>
    <name>Saver</name>
    <message>
        <source>What had not been saved when the program ended was brought back (changes: {count}).</source>
        <translation>Was beim Ende des Programms noch nicht gespeichert war, wurde zurückgeholt (Änderungen: {count}).</translation>
    </message>
    <message>
        <source>These notes are open in another window too (process {pid} on {host}).</source>
        <translation>Diese Notizen sind auch in einem anderen Fenster offen (Prozess {pid} auf {host}).</translation>
    </message>
    <message>
        <source>The cable's text has changed since. Marks to review: {count}.</source>
        <translation>Der Text des Telegramms hat sich seither geändert. Zu prüfende Markierungen: {count}.</translation>
    </message>
    <message>
        <source>Put it aside and keep these labels</source>
        <translation>Beiseitelegen und diese Etiketten behalten</translation>
    </message>
    <message>
        <source>Go back to the last backup</source>
        <translation>Zur letzten Sicherung zurück</translation>
    </message>
    <message>
        <source>Another program changed these notes; they are shown as they are now.</source>
        <translation>Ein anderes Programm hat diese Notizen geändert; sie werden in ihrem jetzigen Stand gezeigt.</translation>
    </message>
    <message>
        <source>Merge both…</source>
        <translation>Beide vereinigen …</translation>
    </message>
    <message>
        <source>Keep mine in a second file</source>
        <translation>Meine in zweiter Datei behalten</translation>
    </message>
    <message>
        <source>Take it as it is</source>
        <translation>So nehmen, wie sie ist</translation>
    </message>
    <message>
        <source>placing marks…</source>
        <translation>Markierungen werden gesetzt …</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>speichert …</translation>
    </message>
    <message>
        <source>NOT SAVED</source>
        <translation>NICHT GESPEICHERT</translation>
    </message>
    <message>
        <source>changed elsewhere</source>
        <translation>anderswo geändert</translation>
    </message>
    <message>
        <source>notes are read-only</source>
        <translation>Notizen nur lesbar</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Nochmals versuchen</translation>
    </message>
    <message>
        <source>no changes</source>
        <translation>keine Änderungen</translation>
    </message>
    <message>
        <source>saved {time}</source>
        <translation>gespeichert {time}</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search cables</source>
        <translation>Überall suchen</translation>
    </message>
    <message>
        <source>Search all cables</source>
        <translation>Überall suchen</translation>
    </message>
    <message>
        <source>Words and “phrases”, and the fields from: to: post: date: class: tags: mrn: subject: ref: caption: para:( )
For example {example}</source>
        <translation>Wörter und „Wendungen“, dazu die Felder from: to: post: date: class: tags: mrn: subject: ref: caption: para:( )
Zum Beispiel {example}</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
</context>
<context>
    <name>SearchPane</name>
    <message>
        <source>Found in all cables</source>
        <translation>In allen Telegrammen gefunden</translation>
    </message>
    <message>
        <source>Paragraphs found</source>
        <translation>Gefundene Absätze</translation>
    </message>
    <message>
        <source>Reading the words of the cables</source>
        <translation>Die Wörter der Telegramme werden gelesen</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>Absatz</translation>
    </message>
</context>
<context>
    <name>SelectionBubble</name>
    <message>
        <source>Mark the selection</source>
        <translation>Auswahl markieren</translation>
    </message>
</context>
<context>
    <name>Shares</name>
    <message>
        <source>Share of words: {shares}</source>
        <translation>Anteil der Wörter: {shares}</translation>
    </message>
</context>
<context>
    <name>SourcePane</name>
    <message>
        <source>Source</source>
        <translation>Quelltext</translation>
    </message>
    <message>
        <source>Text of the file, unchanged</source>
        <translation>Text der Datei, unverändert</translation>
    </message>
    <message>
        <source>Source: the text as it is</source>
        <translation>Quelltext: der Text, wie er ist</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Split label</source>
        <translation>Etikett teilen</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>&amp;Name of the new label</source>
        <translation>&amp;Name des neuen Etiketts</translation>
    </message>
    <message>
        <source>Choose the passages that leave “{name}” for a new label.</source>
        <translation>Wählen Sie die Stellen, die von „{name}“ zu einem neuen Etikett wechseln.</translation>
    </message>
</context>
<context>
    <name>StatisticsDialog</name>
    <message>
        <source>Copy as table</source>
        <translation>Als Tabelle kopieren</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>Einstufung</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>Absätze</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Words and paragraphs by marking</source>
        <translation>Wörter und Absätze nach Einstufung</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Statistics: {title}</source>
        <translation>Statistik: {title}</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>An invented cable</source>
        <translation>Ein erfundenes Telegramm</translation>
    </message>
    <message>
        <source>This strip says the level that the cable was given when it was sent. It is history: it says nothing about the paper of today.</source>
        <translation>Dieser Streifen nennt die Stufe, die das Telegramm bei der Absendung bekam. Das ist Geschichte: über das Papier von heute sagt es nichts.</translation>
    </message>
    <message>
        <source>Paragraph by paragraph</source>
        <translation>Absatz für Absatz</translation>
    </message>
    <message>
        <source>J and K go to the next and the previous paragraph. Left of each stand its number and its own mark; the bar shows the level without colour.</source>
        <translation>J und K gehen zum nächsten und zum vorigen Absatz. Links von jedem stehen seine Nummer und seine eigene Einstufung; der Balken zeigt die Stufe ohne Farbe.</translation>
    </message>
    <message>
        <source>Labels, notes, highlights</source>
        <translation>Etiketten, Notizen, Hervorhebungen</translation>
    </message>
    <message>
        <source>A digit puts one of these labels on the paragraph or on the selected words, the same digit takes it off. N writes a note, H highlights, Ctrl+Z takes anything back.</source>
        <translation>Eine Ziffer setzt eines dieser Etiketten auf den Absatz oder die ausgewählten Wörter, dieselbe Ziffer nimmt es weg. N schreibt eine Notiz, H hebt hervor, Strg+Z nimmt alles zurück.</translation>
    </message>
    <message>
        <source>Who wrote to whom</source>
        <translation>Wer wem schrieb</translation>
    </message>
    <message>
        <source>Header and addressees stand beside the text. F6 shows the file as it is, to the character; F7 lists what is odd about the cable.</source>
        <translation>Kopf und Empfänger stehen neben dem Text. F6 zeigt die Datei, wie sie ist, Zeichen für Zeichen; F7 nennt, was an dem Telegramm auffällt.</translation>
    </message>
    <message>
        <source>Many cables</source>
        <translation>Viele Telegramme</translation>
    </message>
    <message>
        <source>Open a folder, then search all of it here: words, or fields such as from:KESTRAVA date:2009 class:S.</source>
        <translation>Öffnen Sie einen Ordner und durchsuchen Sie ihn hier: nach Wörtern oder Feldern wie from:KESTRAVA date:2009 class:S.</translation>
    </message>
    <message>
        <source>Nothing is lost</source>
        <translation>Nichts geht verloren</translation>
    </message>
    <message>
        <source>Marks are saved by themselves; this corner says so. The cable's file is never changed. ? lists all keys, F1 opens the help.</source>
        <translation>Markierungen werden von selbst gespeichert; diese Ecke sagt es. Die Datei des Telegramms wird nie verändert. ? nennt alle Tasten, F1 öffnet die Hilfe.</translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation>{at} von {count}</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
</context>
<context>
    <name>TourCard</name>
    <message>
        <source>Ctrl+Enter: on · Esc: end the tour</source>
        <translation>Strg+Eingabe: weiter · Esc: Rundgang beenden</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;End the tour</source>
        <translation>Rundgang &amp;beenden</translation>
    </message>
</context>
<context>
    <name>TroubleDialog</name>
    <message>
        <source>The program met an error that was not foreseen, and not all of your notes could be saved. Close this and press Ctrl+S: the window says what hinders it. The report below says where in the program it happened; it holds no text of cables or notes and was sent nowhere.</source>
        <translation>Das Programm traf auf einen unvorhergesehenen Fehler, und nicht alle Notizen ließen sich speichern. Schließen Sie dies und drücken Sie Strg+S: das Fenster sagt, was daran hindert. Der Bericht unten sagt, wo im Programm es geschah; er enthält keinen Text von Telegrammen oder Notizen und wurde nirgendwohin gesendet.</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ging schief</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>The program met an error that was not foreseen. Your notes were saved first, and you can go on. The report below says where in the program it happened; it holds no text of cables or notes and was sent nowhere.</source>
        <translation>Das Programm stieß auf einen unvorhergesehenen Fehler. Ihre Notizen wurden zuerst gespeichert, und Sie können weiterarbeiten. Der Bericht unten sagt, wo im Programm es geschah; er enthält keinen Text von Telegrammen oder Notizen und wurde nirgendwohin gesendet.</translation>
    </message>
</context>
<context>
    <name>UnsavedDialog</name>
    <message>
        <source>The changes are in the journal all the same: they come back when it is opened next.</source>
        <translation>Die Änderungen stehen trotzdem im Journal: Beim nächsten Öffnen sind sie wieder da.</translation>
    </message>
    <message>
        <source>The changes are kept nowhere else: without saving they are lost.</source>
        <translation>Die Änderungen stehen sonst nirgends: Ohne Speichern gehen sie verloren.</translation>
    </message>
    <message>
        <source>Marks are not saved</source>
        <translation>Markierungen sind nicht gespeichert</translation>
    </message>
    <message>
        <source>The marks of these cables could not be saved:</source>
        <translation>Die Markierungen dieser Telegramme konnten nicht gespeichert werden:</translation>
    </message>
    <message>
        <source>The marks of this cable could not be saved.</source>
        <translation>Die Markierungen dieses Telegramms konnten nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>Save somewhere else…</source>
        <translation>Woanders speichern…</translation>
    </message>
    <message>
        <source>Quit without saving</source>
        <translation>Beenden ohne zu speichern</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Schließen ohne zu speichern</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>{count} more.</source>
        <translation>{count} weitere.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>No cable is open</source>
        <translation>Kein Telegramm ist offen</translation>
    </message>
    <message>
        <source>Drop files or a folder here, or:</source>
        <translation>Ziehen Sie Dateien oder einen Ordner hierher, oder:</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>Früher geöffnet</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Labels on &amp;digit keys</source>
        <translation>Etiketten auf Z&amp;ifferntasten</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>&amp;Markieren</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open one or more cables</source>
        <translation>Ein oder mehrere Telegramme öffnen</translation>
    </message>
    <message>
        <source>Open &amp;folder…</source>
        <translation>&amp;Ordner öffnen …</translation>
    </message>
    <message>
        <source>List all cables of a folder</source>
        <translation>Alle Telegramme eines Ordners auflisten</translation>
    </message>
    <message>
        <source>Open t&amp;he sample</source>
        <translation>Be&amp;ispiel öffnen</translation>
    </message>
    <message>
        <source>Open the invented cable that comes with the program</source>
        <translation>Das erfundene Telegramm öffnen, das mit dem Programm kommt</translation>
    </message>
    <message>
        <source>Open &amp;as…</source>
        <translation>Öffnen &amp;als …</translation>
    </message>
    <message>
        <source>Open again in another form or encoding</source>
        <translation>In anderer Form oder Kodierung neu öffnen</translation>
    </message>
    <message>
        <source>&amp;Save notes now</source>
        <translation>Notizen jetzt &amp;speichern</translation>
    </message>
    <message>
        <source>Write the notes to disk; they are also saved by themselves</source>
        <translation>Notizen auf die Festplatte schreiben; sie werden auch von selbst gespeichert</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>Write the cable and its notes in another form</source>
        <translation>Telegramm und Notizen in anderer Form schreiben</translation>
    </message>
    <message>
        <source>&amp;Import marks…</source>
        <translation>I&amp;mportieren …</translation>
    </message>
    <message>
        <source>Take over marks or labels from a file</source>
        <translation>Markierungen oder Etiketten aus einer Datei übernehmen</translation>
    </message>
    <message>
        <source>Carr&amp;y marks to…</source>
        <translation>Markierungen &amp;übertragen auf …</translation>
    </message>
    <message>
        <source>Take the marks over to another release of this cable</source>
        <translation>Die Markierungen auf eine andere Freigabe dieses Telegramms übertragen</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>Print the cable with its margin notes</source>
        <translation>Telegramm mit Randnotizen drucken</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Als &amp;PDF speichern …</translation>
    </message>
    <message>
        <source>Write the cable with its margin notes as PDF</source>
        <translation>Telegramm mit Randnotizen als PDF schreiben</translation>
    </message>
    <message>
        <source>&amp;Close cable</source>
        <translation>Telegramm s&amp;chließen</translation>
    </message>
    <message>
        <source>Close this cable; its notes are kept</source>
        <translation>Dieses Telegramm schließen; die Notizen bleiben</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Save everything and leave</source>
        <translation>Alles speichern und beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take back the last change of notes</source>
        <translation>Letzte Änderung der Notizen zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>Zurückgenommenes wiederholen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the selected words, or the paragraph</source>
        <translation>Ausgewählte Wörter oder den Absatz kopieren</translation>
    </message>
    <message>
        <source>Copy with c&amp;itation</source>
        <translation>Mit &amp;Zitat kopieren</translation>
    </message>
    <message>
        <source>Copy the selected words, or the paragraph, with its citation</source>
        <translation>Ausgewählte Wörter oder den Absatz mit Quellenangabe kopieren</translation>
    </message>
    <message>
        <source>&amp;Find in cable</source>
        <translation>Im Telegramm &amp;suchen</translation>
    </message>
    <message>
        <source>Find words in this cable</source>
        <translation>Wörter in diesem Telegramm suchen</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>&amp;Nächstes Vorkommen</translation>
    </message>
    <message>
        <source>Go to the next place found</source>
        <translation>Zur nächsten gefundenen Stelle</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>&amp;Voriges Vorkommen</translation>
    </message>
    <message>
        <source>Go to the previous place found</source>
        <translation>Zur vorigen gefundenen Stelle</translation>
    </message>
    <message>
        <source>Search &amp;all cables</source>
        <translation>Alle &amp;Telegramme durchsuchen</translation>
    </message>
    <message>
        <source>Find words, places, dates and classifications in all listed cables</source>
        <translation>Wörter, Orte, Daten und Einstufungen in allen aufgeführten Telegrammen finden</translation>
    </message>
    <message>
        <source>Pr&amp;eferences…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>Choose colours, text size, keys and more</source>
        <translation>Farben, Textgröße, Tasten und mehr wählen</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Notiz</translation>
    </message>
    <message>
        <source>Write a note on the selection or the paragraph</source>
        <translation>Notiz zur Auswahl oder zum Absatz schreiben</translation>
    </message>
    <message>
        <source>&amp;Label…</source>
        <translation>&amp;Etikett …</translation>
    </message>
    <message>
        <source>Choose a label by its name, or make a new one</source>
        <translation>Etikett nach Namen wählen oder neu anlegen</translation>
    </message>
    <message>
        <source>&amp;Highlight</source>
        <translation>&amp;Hervorheben</translation>
    </message>
    <message>
        <source>Highlight the selection or the paragraph, or take that back</source>
        <translation>Auswahl oder Absatz hervorheben oder das zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Important</source>
        <translation>&amp;Wichtig</translation>
    </message>
    <message>
        <source>Mark as important, or take that back</source>
        <translation>Als wichtig markieren oder das zurücknehmen</translation>
    </message>
    <message>
        <source>St&amp;atus</source>
        <translation>Stat&amp;us</translation>
    </message>
    <message>
        <source>Give the mark here the next status: open, done, rejected, none</source>
        <translation>Der Markierung hier den nächsten Status geben: offen, erledigt, verworfen, keiner</translation>
    </message>
    <message>
        <source>Lin&amp;k with…</source>
        <translation>Ver&amp;knüpfen mit …</translation>
    </message>
    <message>
        <source>Link the mark here with other marks of this cable</source>
        <translation>Die Markierung hier mit anderen dieses Telegramms verknüpfen</translation>
    </message>
    <message>
        <source>&amp;Go to linked mark</source>
        <translation>&amp;Zur verknüpften Markierung gehen</translation>
    </message>
    <message>
        <source>Go to the mark that the one here is linked with</source>
        <translation>Zu der Markierung gehen, mit der die hiesige verknüpft ist</translation>
    </message>
    <message>
        <source>&amp;Repeat last mark</source>
        <translation>Letzte Markierung wiede&amp;rholen</translation>
    </message>
    <message>
        <source>Do the last act again, here</source>
        <translation>Das Letzte hier noch einmal tun</translation>
    </message>
    <message>
        <source>Move &amp;edges</source>
        <translation>&amp;Grenzen verschieben</translation>
    </message>
    <message>
        <source>Move the start or the end of the selected mark with the keyboard</source>
        <translation>Anfang oder Ende der gewählten Markierung mit der Tastatur verschieben</translation>
    </message>
    <message>
        <source>Remo&amp;ve mark</source>
        <translation>Markierung ent&amp;fernen</translation>
    </message>
    <message>
        <source>Remove a note, label or highlight from here</source>
        <translation>Notiz, Etikett oder Hervorhebung von hier entfernen</translation>
    </message>
    <message>
        <source>Note on the whole &amp;cable</source>
        <translation>Notiz zum ganzen &amp;Telegramm</translation>
    </message>
    <message>
        <source>Write a note that belongs to no single passage</source>
        <translation>Notiz schreiben, die zu keiner einzelnen Stelle gehört</translation>
    </message>
    <message>
        <source>Select &amp;sentence</source>
        <translation>&amp;Satz auswählen</translation>
    </message>
    <message>
        <source>Select a sentence, then one more, then the paragraph</source>
        <translation>Einen Satz auswählen, dann einen mehr, dann den Absatz</translation>
    </message>
    <message>
        <source>Select &amp;from here</source>
        <translation>Ab hier &amp;auswählen</translation>
    </message>
    <message>
        <source>Begin a selection at the caret; arrows, W and B move its end</source>
        <translation>Auswahl am Cursor beginnen; Pfeile, W und B bewegen ihr Ende</translation>
    </message>
    <message>
        <source>Next &amp;word</source>
        <translation>N&amp;ächstes Wort</translation>
    </message>
    <message>
        <source>Move the caret, or the selection's end, a word forward</source>
        <translation>Cursor oder Ende der Auswahl ein Wort vor</translation>
    </message>
    <message>
        <source>Previous w&amp;ord</source>
        <translation>V&amp;origes Wort</translation>
    </message>
    <message>
        <source>Move the caret, or the selection's end, a word back</source>
        <translation>Cursor oder Ende der Auswahl ein Wort zurück</translation>
    </message>
    <message>
        <source>Label &amp;book…</source>
        <translation>Etiketten&amp;buch …</translation>
    </message>
    <message>
        <source>Rename, recolour, order, merge and delete labels</source>
        <translation>Etiketten umbenennen, färben, ordnen, vereinigen, löschen</translation>
    </message>
    <message>
        <source>Review lost &amp;places…</source>
        <translation>Verlorene Stellen &amp;prüfen …</translation>
    </message>
    <message>
        <source>Look at notes whose words changed or cannot be found</source>
        <translation>Notizen ansehen, deren Wörter sich änderten oder nicht zu finden sind</translation>
    </message>
    <message>
        <source>&amp;Next paragraph</source>
        <translation>&amp;Nächster Absatz</translation>
    </message>
    <message>
        <source>Go to the next paragraph</source>
        <translation>Zum nächsten Absatz</translation>
    </message>
    <message>
        <source>&amp;Previous paragraph</source>
        <translation>&amp;Voriger Absatz</translation>
    </message>
    <message>
        <source>Go to the previous paragraph</source>
        <translation>Zum vorigen Absatz</translation>
    </message>
    <message>
        <source>Next &amp;marked paragraph</source>
        <translation>Nächster &amp;markierter Absatz</translation>
    </message>
    <message>
        <source>Go to the next paragraph that has a mark</source>
        <translation>Zum nächsten Absatz mit Markierung</translation>
    </message>
    <message>
        <source>Previous m&amp;arked paragraph</source>
        <translation>Voriger m&amp;arkierter Absatz</translation>
    </message>
    <message>
        <source>Go to the previous paragraph that has a mark</source>
        <translation>Zum vorigen Absatz mit Markierung</translation>
    </message>
    <message>
        <source>Ne&amp;xt of same classification</source>
        <translation>Nächster gleicher &amp;Einstufung</translation>
    </message>
    <message>
        <source>Go to the next paragraph classified like this one</source>
        <translation>Zum nächsten Absatz, der wie dieser eingestuft ist</translation>
    </message>
    <message>
        <source>Pre&amp;vious of same classification</source>
        <translation>Voriger gleicher Ein&amp;stufung</translation>
    </message>
    <message>
        <source>Go to the previous paragraph classified like this one</source>
        <translation>Zum vorigen Absatz, der wie dieser eingestuft ist</translation>
    </message>
    <message>
        <source>Next &amp;finding</source>
        <translation>Nächste Au&amp;ffälligkeit</translation>
    </message>
    <message>
        <source>Go to the next oddity of the cable</source>
        <translation>Zur nächsten Auffälligkeit des Telegramms</translation>
    </message>
    <message>
        <source>F&amp;irst paragraph</source>
        <translation>Erster Absat&amp;z</translation>
    </message>
    <message>
        <source>Go to the first paragraph</source>
        <translation>Zum ersten Absatz</translation>
    </message>
    <message>
        <source>&amp;Last paragraph</source>
        <translation>&amp;Letzter Absatz</translation>
    </message>
    <message>
        <source>Go to the last paragraph</source>
        <translation>Zum letzten Absatz</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Zu&amp;rück</translation>
    </message>
    <message>
        <source>Go back to where you were</source>
        <translation>Dorthin zurück, wo Sie waren</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>V&amp;orwärts</translation>
    </message>
    <message>
        <source>Go forward again</source>
        <translation>Wieder vorwärts</translation>
    </message>
    <message>
        <source>&amp;Set place mark</source>
        <translation>S&amp;telle merken</translation>
    </message>
    <message>
        <source>Remember this place for a moment</source>
        <translation>Diese Stelle für einen Augenblick merken</translation>
    </message>
    <message>
        <source>&amp;Go to place mark</source>
        <translation>Zur &amp;gemerkten Stelle</translation>
    </message>
    <message>
        <source>Go to the place remembered</source>
        <translation>Zur gemerkten Stelle gehen</translation>
    </message>
    <message>
        <source>Follow &amp;reference</source>
        <translation>Bezug &amp;öffnen</translation>
    </message>
    <message>
        <source>Open the cable that this one refers to, if it is at hand</source>
        <translation>Das Telegramm öffnen, auf das sich dieses bezieht, wenn es zur Hand ist</translation>
    </message>
    <message>
        <source>Cited b&amp;y…</source>
        <translation>Zitiert &amp;durch…</translation>
    </message>
    <message>
        <source>Find the cables that refer to this one</source>
        <translation>Die Telegramme finden, die auf dieses verweisen</translation>
    </message>
    <message>
        <source>&amp;To the message</source>
        <translation>Zur Meld&amp;ung</translation>
    </message>
    <message>
        <source>Give the keyboard to the message over the text, to answer or close it</source>
        <translation>Die Tastatur zur Meldung über dem Text bringen, um zu antworten oder sie zu schließen</translation>
    </message>
    <message>
        <source>Next &amp;cable</source>
        <translation>Nä&amp;chstes Telegramm</translation>
    </message>
    <message>
        <source>Show the next cable of the list</source>
        <translation>Das nächste Telegramm der Liste zeigen</translation>
    </message>
    <message>
        <source>Previous cabl&amp;e</source>
        <translation>Vor&amp;iges Telegramm</translation>
    </message>
    <message>
        <source>Show the previous cable of the list</source>
        <translation>Das vorige Telegramm der Liste zeigen</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Quelltext</translation>
    </message>
    <message>
        <source>Show the text as it is, to the character</source>
        <translation>Den Text zeigen, wie er ist, bis auf das Zeichen</translation>
    </message>
    <message>
        <source>&amp;Cables</source>
        <translation>&amp;Telegramme</translation>
    </message>
    <message>
        <source>Show the list of cables</source>
        <translation>Die Liste der Telegramme zeigen</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Notizen</translation>
    </message>
    <message>
        <source>Show the notes</source>
        <translation>Die Notizen zeigen</translation>
    </message>
    <message>
        <source>Notes le&amp;vel with the text</source>
        <translation>Not&amp;izen neben dem Text</translation>
    </message>
    <message>
        <source>Let each note stand beside its paragraph, or one under the other</source>
        <translation>Jede Notiz neben ihren Absatz stellen, oder alle untereinander</translation>
    </message>
    <message>
        <source>&amp;Findings</source>
        <translation>&amp;Auffälligkeiten</translation>
    </message>
    <message>
        <source>Show what is odd about the cable</source>
        <translation>Zeigen, was am Telegramm auffällt</translation>
    </message>
    <message>
        <source>&amp;Header and routing</source>
        <translation>&amp;Kopf und Empfänger</translation>
    </message>
    <message>
        <source>Show header and routing beside the text</source>
        <translation>Kopf und Verteiler neben dem Text zeigen</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>&amp;Größerer Text</translation>
    </message>
    <message>
        <source>Make the text larger</source>
        <translation>Den Text vergrößern</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>K&amp;leinerer Text</translation>
    </message>
    <message>
        <source>Make the text smaller</source>
        <translation>Den Text verkleinern</translation>
    </message>
    <message>
        <source>Normal te&amp;xt size</source>
        <translation>No&amp;rmale Textgröße</translation>
    </message>
    <message>
        <source>Show the text in its normal size</source>
        <translation>Den Text in normaler Größe zeigen</translation>
    </message>
    <message>
        <source>&amp;Only this classification</source>
        <translation>N&amp;ur diese Einstufung</translation>
    </message>
    <message>
        <source>Show only paragraphs classified like this one, or all again</source>
        <translation>Nur Absätze zeigen, die wie dieser eingestuft sind, oder wieder alle</translation>
    </message>
    <message>
        <source>Only mar&amp;ked paragraphs</source>
        <translation>Nur &amp;markierte Absätze</translation>
    </message>
    <message>
        <source>Show only paragraphs with a mark, or all again</source>
        <translation>Nur Absätze mit Markierung zeigen oder wieder alle</translation>
    </message>
    <message>
        <source>Only with la&amp;bel…</source>
        <translation>Nur mit &amp;Etikett…</translation>
    </message>
    <message>
        <source>Show only paragraphs with one label, or all again</source>
        <translation>Nur Absätze mit einem Etikett zeigen oder wieder alle</translation>
    </message>
    <message>
        <source>&amp;Dim what is not marked</source>
        <translation>Unmarkiertes &amp;dämpfen</translation>
    </message>
    <message>
        <source>Let unmarked text step back</source>
        <translation>Unmarkierten Text zurücktreten lassen</translation>
    </message>
    <message>
        <source>Com&amp;pare releases…</source>
        <translation>Fa&amp;ssungen vergleichen…</translation>
    </message>
    <message>
        <source>Set another release of this cable beside it: what is withheld, what is new</source>
        <translation>Eine andere Fassung dieses Telegramms danebenstellen: was zurückgehalten, was neu ist</translation>
    </message>
    <message>
        <source>Foc&amp;us on the text</source>
        <translation>Nur der Te&amp;xt</translation>
    </message>
    <message>
        <source>Show nothing but the text</source>
        <translation>Nichts als den Text zeigen</translation>
    </message>
    <message>
        <source>Full scr&amp;een</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>Den ganzen Bildschirm nutzen</translation>
    </message>
    <message>
        <source>Light or da&amp;rk</source>
        <translation>&amp;Hell oder dunkel</translation>
    </message>
    <message>
        <source>Change between light, dark and high contrast</source>
        <translation>Zwischen hell, dunkel und hohem Kontrast wechseln</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>&amp;Befehle …</translation>
    </message>
    <message>
        <source>Find any command by its name</source>
        <translation>Jeden Befehl nach seinem Namen finden</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>Show all keys, and change them</source>
        <translation>Alle Tasten zeigen und ändern</translation>
    </message>
    <message>
        <source>&amp;Statistics</source>
        <translation>&amp;Statistik</translation>
    </message>
    <message>
        <source>Count words and paragraphs by classification</source>
        <translation>Wörter und Absätze nach Einstufung zählen</translation>
    </message>
    <message>
        <source>Read how the program works and how a cable is read</source>
        <translation>Lesen, wie das Programm arbeitet und wie man ein Telegramm liest</translation>
    </message>
    <message>
        <source>Show the &amp;tour</source>
        <translation>&amp;Rundgang zeigen</translation>
    </message>
    <message>
        <source>Go through the window in a few short cards</source>
        <translation>Das Fenster in wenigen kurzen Karten kennenlernen</translation>
    </message>
    <message>
        <source>&amp;About Cable Reader</source>
        <translation>&amp;Über Cable Reader</translation>
    </message>
    <message>
        <source>Versions, licences, where data is kept</source>
        <translation>Versionen, Lizenzen, wo die Daten liegen</translation>
    </message>
    <message>
        <source>Label on digit key</source>
        <translation>Etikett auf Zifferntaste</translation>
    </message>
    <message>
        <source>Put the label of this digit on, or take it off</source>
        <translation>Das Etikett dieser Ziffer setzen oder abnehmen</translation>
    </message>
    <message>
        <source>Label on digit key, then next</source>
        <translation>Etikett auf Zifferntaste, dann weiter</translation>
    </message>
    <message>
        <source>Put the label of this digit on and go to the next paragraph</source>
        <translation>Das Etikett dieser Ziffer setzen und zum nächsten Absatz gehen</translation>
    </message>
</context>
<context>
    <name>announcing</name>
    <message>
        <source>, no portion mark</source>
        <translation>, ohne Kennzeichen</translation>
    </message>
    <message>
        <source>Paragraph {at} of {count}</source>
        <translation>Absatz {at} von {count}</translation>
    </message>
    <message>
        <source>mark not understood</source>
        <translation>Kennzeichen nicht verstanden</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 Notiz</translation>
    </message>
    <message>
        <source>, printed number {number}</source>
        <translation>, gedruckte Nummer {number}</translation>
    </message>
    <message>
        <source>labels {names}</source>
        <translation>Etiketten {names}</translation>
    </message>
    <message>
        <source>{count} notes</source>
        <translation>{count} Notizen</translation>
    </message>
</context>
<context>
    <name>cable list</name>
    <message>
        <source>Reference</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Posten</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Einstufung</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Auffälligkeiten</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>compare</name>
    <message>
        <source>The same</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>Mark changed</source>
        <translation>Einstufung geändert</translation>
    </message>
    <message>
        <source>{change}, mark changed</source>
        <translation>{change}, Einstufung geändert</translation>
    </message>
    <message>
        <source>Reworded</source>
        <translation>Anderer Wortlaut</translation>
    </message>
    <message>
        <source>Withheld in A</source>
        <translation>In A zurückgehalten</translation>
    </message>
    <message>
        <source>Withheld in B</source>
        <translation>In B zurückgehalten</translation>
    </message>
    <message>
        <source>{count} words withheld</source>
        <translation>{count} Wörter zurückgehalten</translation>
    </message>
    <message>
        <source>1 word withheld</source>
        <translation>1 Wort zurückgehalten</translation>
    </message>
    <message>
        <source>withheld</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>Not in this release</source>
        <translation>Nicht in dieser Fassung</translation>
    </message>
    <message>
        <source>Paragraphs: {all}, of which {parts}.</source>
        <translation>Absätze: {all}, davon {parts}.</translation>
    </message>
    <message>
        <source>Neither release has a paragraph.</source>
        <translation>Keine der Fassungen hat einen Absatz.</translation>
    </message>
    <message>
        <source>{count} the same</source>
        <translation>{count} gleich</translation>
    </message>
    <message>
        <source>{count} under another mark</source>
        <translation>{count} anders eingestuft</translation>
    </message>
    <message>
        <source>{count} reworded</source>
        <translation>{count} mit anderem Wortlaut</translation>
    </message>
    <message>
        <source>{count} withheld in A (words: {words})</source>
        <translation>{count} in A zurückgehalten (Wörter: {words})</translation>
    </message>
    <message>
        <source>{count} withheld in B (words: {words})</source>
        <translation>{count} in B zurückgehalten (Wörter: {words})</translation>
    </message>
    <message>
        <source>These are two cables, not two releases of one: {a} and {b}.</source>
        <translation>Das sind zwei Telegramme, nicht zwei Fassungen eines: {a} und {b}.</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Two releases: {a} and {b}</source>
        <translation>Zwei Fassungen: {a} und {b}</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>Standard input can be one of the two releases, not both. Name a file for the other.</source>
        <translation>Die Standardeingabe kann eine der beiden Fassungen sein, nicht beide. Nennen Sie für die andere eine Datei.</translation>
    </message>
    <message>
        <source>{path}: there is no such file. Check the name; it may have been moved or deleted.</source>
        <translation>{path}: diese Datei gibt es nicht. Prüfen Sie den Namen; vielleicht wurde sie verschoben oder gelöscht.</translation>
    </message>
    <message>
        <source>{path} is a folder. Name a file in it, or open the folder in the window.</source>
        <translation>{path} ist ein Ordner. Nennen Sie eine Datei darin oder öffnen Sie den Ordner im Fenster.</translation>
    </message>
    <message>
        <source>{path}: you may not read this file. Ask its owner, or change its rights.</source>
        <translation>{path}: Sie dürfen diese Datei nicht lesen. Fragen Sie den Besitzer oder ändern Sie die Rechte.</translation>
    </message>
    <message>
        <source>{path} is a device, pipe or socket. Only files on disk can be read.</source>
        <translation>{path} ist ein Gerät, eine Pipe oder ein Socket. Nur Dateien auf der Festplatte lassen sich lesen.</translation>
    </message>
    <message>
        <source>{path} has {size} bytes, more than the {limit} that can be read at once. Split it first.</source>
        <translation>{path} hat {size} Bytes, mehr als die {limit}, die auf einmal gelesen werden können. Teilen Sie sie zuerst.</translation>
    </message>
    <message>
        <source>{path} changed while it was being read. Try again when the program that writes it has finished.</source>
        <translation>{path} änderte sich beim Lesen. Versuchen Sie es wieder, wenn das schreibende Programm fertig ist.</translation>
    </message>
    <message>
        <source>{path} could not be read: {reason}. Check the disk or the connection.</source>
        <translation>{path} ließ sich nicht lesen: {reason}. Prüfen Sie die Festplatte oder die Verbindung.</translation>
    </message>
    <message>
        <source>{path} is a link that leads back to itself. Name the file itself.</source>
        <translation>{path} ist ein Verweis, der auf sich selbst führt. Nennen Sie die Datei selbst.</translation>
    </message>
    <message>
        <source>{path}: the system does not take a name of this length. Choose a shorter one.</source>
        <translation>{path}: das System nimmt keinen so langen Namen. Wählen Sie einen kürzeren.</translation>
    </message>
    <message>
        <source>{path} is empty: it has no bytes at all. Look for another copy.</source>
        <translation>{path} ist leer: kein einziges Byte. Suchen Sie eine andere Kopie.</translation>
    </message>
    <message>
        <source>Standard input holds more than {limit} MB. Save it to a file and open it.</source>
        <translation>Die Standardeingabe enthält mehr als {limit} MB. Speichern Sie sie in eine Datei und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>{path} is a PDF, not text. Save its text (for example with pdftotext) and open that.</source>
        <translation>{path} ist ein PDF, kein Text. Speichern Sie seinen Text (etwa mit pdftotext) und öffnen Sie den.</translation>
    </message>
    <message>
        <source>{path} is a ZIP archive or an office document, not text. Unpack it, or save it as plain text, and open the result.</source>
        <translation>{path} ist ein ZIP-Archiv oder Office-Dokument, kein Text. Entpacken Sie es oder speichern Sie es als einfachen Text und öffnen Sie das Ergebnis.</translation>
    </message>
    <message>
        <source>{path} is a compressed archive. Unpack it and open the text inside.</source>
        <translation>{path} ist ein gepacktes Archiv. Entpacken Sie es und öffnen Sie den Text darin.</translation>
    </message>
    <message>
        <source>{path} is an office document or a saved e-mail. Save it as plain text and open that.</source>
        <translation>{path} ist ein Office-Dokument oder eine gespeicherte E-Mail. Speichern Sie es als einfachen Text und öffnen Sie den.</translation>
    </message>
    <message>
        <source>{path} is a rich text document (RTF). Save it as plain text and open that.</source>
        <translation>{path} ist ein RTF-Dokument. Speichern Sie es als einfachen Text und öffnen Sie den.</translation>
    </message>
    <message>
        <source>{path} is a picture. Cable Reader reads text; use text recognition first.</source>
        <translation>{path} ist ein Bild. Cable Reader liest Text; verwenden Sie zuerst eine Texterkennung.</translation>
    </message>
    <message>
        <source>{path} is a sound or video file, not text. Choose a text file.</source>
        <translation>{path} ist eine Ton- oder Videodatei, kein Text. Wählen Sie eine Textdatei.</translation>
    </message>
    <message>
        <source>{path} is a program, not text. Choose a text file.</source>
        <translation>{path} ist ein Programm, kein Text. Wählen Sie eine Textdatei.</translation>
    </message>
    <message>
        <source>{path} is a database, not text. Export its cables as text or CSV.</source>
        <translation>{path} ist eine Datenbank, kein Text. Exportieren Sie ihre Telegramme als Text oder CSV.</translation>
    </message>
    <message>
        <source>{path} does not hold text: too many of its bytes are control characters. Check that it is the right file.</source>
        <translation>{path} enthält keinen Text: zu viele seiner Bytes sind Steuerzeichen. Prüfen Sie, ob es die richtige Datei ist.</translation>
    </message>
    <message>
        <source>There is no text encoding called {encoding}. Choose utf-8, cp1252, latin-1 or utf-16.</source>
        <translation>Eine Textkodierung {encoding} gibt es nicht. Wählen Sie utf-8, cp1252, latin-1 oder utf-16.</translation>
    </message>
    <message>
        <source>{path} is not in the encoding {encoding}: byte {byte} at offset {offset} does not fit. Choose another encoding, or let the program find it.</source>
        <translation>{path} ist nicht in der Kodierung {encoding}: Byte {byte} an Stelle {offset} passt nicht. Wählen Sie eine andere oder lassen Sie das Programm sie finden.</translation>
    </message>
    <message>
        <source>{path}: this folder could not be read: {reason}. Ask its owner, or choose another.</source>
        <translation>{path}: dieser Ordner ließ sich nicht lesen: {reason}. Fragen Sie den Besitzer oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>{path} holds no file that could be a cable. Choose another folder.</source>
        <translation>{path} enthält keine Datei, die ein Telegramm sein könnte. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>{path} is an export of Cable Reader and no cable. Open the cable that it was made of; only an annotated XML opens as its cable.</source>
        <translation>{path} ist eine Ausgabe von Cable Reader und kein Telegramm. Öffnen Sie das Telegramm, aus dem sie entstand; nur annotiertes XML öffnet sich als sein Telegramm.</translation>
    </message>
    <message>
        <source>{path} holds no cable. Check that it is the right file.</source>
        <translation>{path} enthält kein Telegramm. Prüfen Sie, ob es die richtige Datei ist.</translation>
    </message>
    <message>
        <source>{path}: cable {cable} would have {size} characters, more than the {limit} that a cable can have, and was left out. Check that the file holds cables, or split it.</source>
        <translation>{path}: Telegramm {cable} hätte {size} Zeichen, mehr als die {limit}, die ein Telegramm haben kann, und wurde ausgelassen. Prüfen Sie, ob die Datei Telegramme enthält, oder teilen Sie sie.</translation>
    </message>
    <message>
        <source>{value} is no classification. Write U, SBU, C, S or TS, with &gt;= or &lt;= before it if you like.</source>
        <translation>{value} ist keine Einstufung. Schreiben Sie U, SBU, C, S oder TS, auf Wunsch mit &gt;= oder &lt;= davor.</translation>
    </message>
    <message>
        <source>{value} is no date to search for. Write 2008, 2008-08, 2008-08-28 or 2008-01..2008-06.</source>
        <translation>{value} ist kein Datum zum Suchen. Schreiben Sie 2008, 2008-08, 2008-08-28 oder 2008-01..2008-06.</translation>
    </message>
    <message>
        <source>{path}: the list of cables could not be kept here: {reason}. Look at the disk and its rights; the cables themselves are as they were.</source>
        <translation>{path}: die Liste der Telegramme ließ sich hier nicht aufbewahren: {reason}. Sehen Sie nach Festplatte und Rechten; die Telegramme selbst sind unverändert.</translation>
    </message>
    <message>
        <source>{path} does not hold {locator} any more; the file has changed. Open the file again.</source>
        <translation>{path} enthält {locator} nicht mehr; die Datei hat sich geändert. Öffnen Sie sie neu.</translation>
    </message>
    <message>
        <source>{path} was changed by another program. The window shows it as it was read. Open it again to see what is new; your marks go with it.</source>
        <translation>{path} wurde von einem anderen Programm geändert. Das Fenster zeigt den Text, wie er gelesen wurde. Öffnen Sie ihn neu, um das Neue zu sehen; Ihre Markierungen gehen mit.</translation>
    </message>
    <message>
        <source>{path} was moved or deleted by another program. The window shows it as it was read, and your marks are kept.</source>
        <translation>{path} wurde von einem anderen Programm verschoben oder gelöscht. Das Fenster zeigt den Text, wie er gelesen wurde, und Ihre Markierungen bleiben erhalten.</translation>
    </message>
    <message>
        <source>{path}: the process that read it ended. Open it alone to see why.</source>
        <translation>{path}: der lesende Prozess endete. Öffnen Sie sie allein, um zu sehen, warum.</translation>
    </message>
    <message>
        <source>{path} holds no row of a Cablegate table. Open it as another form.</source>
        <translation>{path} enthält keine Zeile einer Cablegate-Tabelle. Öffnen Sie sie in anderer Form.</translation>
    </message>
    <message>
        <source>{path}: row {row} has {megabytes} MB, more than the {limit} MB a cable can have, and was left out. Look there for a missing quotation mark or damage.</source>
        <translation>{path}: Zeile {row} hat {megabytes} MB, mehr als die {limit} MB, die ein Telegramm haben kann, und wurde ausgelassen. Suchen Sie dort nach einem fehlenden Anführungszeichen oder Schaden.</translation>
    </message>
    <message>
        <source>There is no form called {container}. Choose one of: {known}.</source>
        <translation>Eine Form {container} gibt es nicht. Wählen Sie eine von: {known}.</translation>
    </message>
    <message>
        <source>{path}: the folder for this file does not exist. Make it, or choose another place.</source>
        <translation>{path}: den Ordner für diese Datei gibt es nicht. Legen Sie ihn an oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>{path} exists already and was left as it is. Choose another name, or say that it may be replaced.</source>
        <translation>{path} gibt es schon und blieb, wie sie ist. Wählen Sie einen anderen Namen oder erlauben Sie das Ersetzen.</translation>
    </message>
    <message>
        <source>{path} is a file where a folder is needed, so nothing can be kept in it. Move the file away, or choose another place.</source>
        <translation>{path} ist eine Datei, wo ein Ordner gebraucht wird; darin lässt sich nichts aufbewahren. Verschieben Sie die Datei, oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>{path} is a folder, so no file can be written there. Choose another name.</source>
        <translation>{path} ist ein Ordner; dort lässt sich keine Datei schreiben. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>{path} is a device, pipe or socket and was left alone. Choose another name.</source>
        <translation>{path} ist ein Gerät, eine Pipe oder ein Socket und blieb unberührt. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>{path} was changed by another program since it was opened. Nothing was written; save under another name, or open it again.</source>
        <translation>{path} wurde seit dem Öffnen von einem anderen Programm geändert. Nichts wurde geschrieben; speichern Sie unter anderem Namen oder öffnen Sie neu.</translation>
    </message>
    <message>
        <source>{path}: you may not write here. Nothing was changed; choose another place.</source>
        <translation>{path}: hier dürfen Sie nicht schreiben. Nichts wurde geändert; wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>{path} is on a disk that cannot be written to. Nothing was changed; choose another place.</source>
        <translation>{path} liegt auf einer Festplatte, auf die nicht geschrieben werden kann. Nichts wurde geändert; wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>{path} could not be written: the disk or your share of it is full. Nothing was changed; make room or choose another place.</source>
        <translation>{path} ließ sich nicht schreiben: die Festplatte oder Ihr Anteil ist voll. Nichts wurde geändert; schaffen Sie Platz oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>{path} is a link to {target}, which does not exist. Nothing was written; remove the link or choose another name.</source>
        <translation>{path} verweist auf {target}, das es nicht gibt. Nichts wurde geschrieben; entfernen Sie den Verweis oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Nothing is selected but white space. Select some words first.</source>
        <translation>Es ist nur Leerraum ausgewählt. Wählen Sie zuerst Wörter aus.</translation>
    </message>
    <message>
        <source>The selection from {start} to {end} is not in this cable's text of {chars} characters. Select again.</source>
        <translation>Die Auswahl von {start} bis {end} liegt nicht im Text dieses Telegramms mit {chars} Zeichen. Wählen Sie neu aus.</translation>
    </message>
    <message>
        <source>This cable has no field {field}, so nothing can be put on it.</source>
        <translation>Dieses Telegramm hat kein Feld {field}, also lässt sich nichts darauf setzen.</translation>
    </message>
    <message>
        <source>A label needs a name of at least one visible character.</source>
        <translation>Ein Etikett braucht einen Namen aus mindestens einem sichtbaren Zeichen.</translation>
    </message>
    <message>
        <source>There is a label {name} in the same place already. Choose another name.</source>
        <translation>An dieser Stelle gibt es schon ein Etikett {name}. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>{name} cannot be put into a label that is inside it.</source>
        <translation>{name} kann nicht in ein Etikett, das in ihm liegt.</translation>
    </message>
    <message>
        <source>This label is not in the label book any more. Choose another one.</source>
        <translation>Dieses Etikett ist nicht mehr im Etikettenbuch. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>{color} is not a colour. Write six digits after a #, as in #ffd84d.</source>
        <translation>{color} ist keine Farbe. Schreiben Sie sechs Ziffern nach einem #, wie in #ffd84d.</translation>
    </message>
    <message>
        <source>{path} is damaged and was left as it is (line {line}, column {column}). Restore a backup, or look at what can still be read of it.</source>
        <translation>{path} ist beschädigt und blieb, wie sie ist (Zeile {line}, Spalte {column}). Stellen Sie eine Sicherung wieder her oder sehen Sie an, was noch lesbar ist.</translation>
    </message>
    <message>
        <source>{path} was changed by something other than Cable Reader, or is damaged. Look it through, then use it as it is or restore a backup.</source>
        <translation>{path} wurde nicht von Cable Reader geändert oder ist beschädigt. Sehen Sie sie durch und verwenden Sie sie so oder stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>{path} was written by a newer Cable Reader (format {version}). It is left as it is; open it with that version.</source>
        <translation>{path} wurde von einem neueren Cable Reader geschrieben (Format {version}). Sie bleibt, wie sie ist; öffnen Sie sie mit jener Version.</translation>
    </message>
    <message>
        <source>{path} is not an annotation file of Cable Reader. Choose another one.</source>
        <translation>{path} ist keine Notizdatei von Cable Reader. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>{path} is not an annotation file of Cable Reader, and as a cable it has no annotations yet. Choose another one.</source>
        <translation>{path} ist keine Notizdatei von Cable Reader, und als Telegramm hat es noch keine Notizen. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>{path} holds annotations without their cable. Open the cable itself, then import the file into it.</source>
        <translation>{path} enthält Notizen ohne ihr Telegramm. Öffnen Sie das Telegramm selbst und importieren Sie die Datei dann.</translation>
    </message>
    <message>
        <source>Line {line}: this {element} cannot be read ({detail}). It is kept in the file as it stands and not shown.</source>
        <translation>Zeile {line}: dieses {element} ist nicht lesbar ({detail}). Es bleibt unverändert in der Datei und wird nicht gezeigt.</translation>
    </message>
    <message>
        <source>Line {line}: the description of the cable cannot be read ({detail}).</source>
        <translation>Zeile {line}: die Beschreibung des Telegramms ist nicht lesbar ({detail}).</translation>
    </message>
    <message>
        <source>Line {line}: a label cannot be read ({detail}). It is kept in the file as it stands.</source>
        <translation>Zeile {line}: ein Etikett ist nicht lesbar ({detail}). Es bleibt unverändert in der Datei.</translation>
    </message>
    <message>
        <source>Line {line}: the label {detail} is not in the file's label book. What it stood on is kept.</source>
        <translation>Zeile {line}: das Etikett {detail} ist nicht im Etikettenbuch der Datei. Worauf es stand, bleibt.</translation>
    </message>
    <message>
        <source>{path} is damaged. What could still be read of it is shown; nothing can be saved over it.</source>
        <translation>{path} ist beschädigt. Was noch lesbar war, wird gezeigt; nichts kann darüber gespeichert werden.</translation>
    </message>
    <message>
        <source>{count} annotations could not be read. Restore a backup to get them back.</source>
        <translation>{count} Notizen ließen sich nicht lesen. Stellen Sie eine Sicherung wieder her, um sie zurückzubekommen.</translation>
    </message>
    <message>
        <source>Changes that were not saved when the program ended could not be brought back: they are of another text of this cable. They are kept in {path}; open that text again to get them back.</source>
        <translation>Änderungen, die beim Ende des Programms nicht gespeichert waren, ließen sich nicht zurückholen: Sie gehören zu einem anderen Text dieses Telegramms. Sie liegen in {path}; öffnen Sie jenen Text, um sie zurückzuholen.</translation>
    </message>
    <message>
        <source>{reason} Until then the annotations cannot be changed.</source>
        <translation>{reason} Bis dahin lassen sich die Notizen nicht ändern.</translation>
    </message>
    <message>
        <source>{path} was changed by another program since it was opened. Nothing was written; merge both, or save yours as a second file.</source>
        <translation>{path} wurde seit dem Öffnen von einem anderen Programm geändert. Nichts wurde geschrieben; vereinigen Sie beide oder speichern Sie Ihre als zweite Datei.</translation>
    </message>
    <message>
        <source>{path} belongs to another cable ({name}). It was left as it is.</source>
        <translation>{path} gehört zu einem anderen Telegramm ({name}). Sie blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>{path} has {size} bytes, more than the {limit} that fit into one XML file with its annotations. Export the annotations alone.</source>
        <translation>{path} hat {size} Bytes, mehr als die {limit}, die mit Notizen in eine XML-Datei passen. Exportieren Sie nur die Notizen.</translation>
    </message>
    <message>
        <source>{path} would have {size} bytes, more than the {limit} that can be opened again, and was not written. Delete marks that are not needed, or shorten notes.</source>
        <translation>{path} hätte {size} Bytes, mehr als die {limit}, die sich wieder öffnen lassen, und wurde nicht geschrieben. Löschen Sie Markierungen, die nicht gebraucht werden, oder kürzen Sie Notizen.</translation>
    </message>
    <message>
        <source>{path} was not written: a note, or the words of a mark, has {size} bytes, more than the {limit} that can be opened again. Shorten it, or undo the mark.</source>
        <translation>{path} wurde nicht geschrieben: eine Notiz, oder die Worte einer Markierung, hat {size} Bytes, mehr als die {limit}, die sich wieder öffnen lassen. Kürzen Sie sie, oder machen Sie die Markierung rückgängig.</translation>
    </message>
    <message>
        <source>{path}: the text in it is not the one it was made of. Do not rely on it; make a new export.</source>
        <translation>{path}: der Text darin ist nicht der, aus dem sie entstand. Verlassen Sie sich nicht darauf; exportieren Sie neu.</translation>
    </message>
    <message>
        <source>{name} and {other} are not annotations of the same text. Carry them over to one text first, then merge.</source>
        <translation>{name} und {other} sind nicht Notizen desselben Textes. Übertragen Sie sie zuerst auf einen Text, dann vereinigen Sie sie.</translation>
    </message>
    <message>
        <source>{path} has {size} bytes, more than the {limit} that are read as XML.</source>
        <translation>{path} hat {size} Bytes, mehr als die {limit}, die als XML gelesen werden.</translation>
    </message>
    <message>
        <source>{path} declares a document type or entities, which may hide other files' content, and is not read. Remove the DOCTYPE and try again.</source>
        <translation>{path} vereinbart einen Dokumenttyp oder Entitäten, die Inhalt anderer Dateien verbergen können, und wird nicht gelesen. Entfernen Sie den DOCTYPE und versuchen Sie es wieder.</translation>
    </message>
    <message>
        <source>{path} is not well-formed XML (line {line}, column {column}).</source>
        <translation>{path} ist kein wohlgeformtes XML (Zeile {line}, Spalte {column}).</translation>
    </message>
    <message>
        <source>{path} could not be written: {reason}. Nothing was changed; try again or choose another place.</source>
        <translation>{path} ließ sich nicht schreiben: {reason}. Nichts wurde geändert; versuchen Sie es wieder oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The output could not be written: {reason}. Make room, or send it elsewhere.</source>
        <translation>Die Ausgabe ließ sich nicht schreiben: {reason}. Schaffen Sie Platz oder lenken Sie sie anderswohin.</translation>
    </message>
    <message>
        <source>There is neither a file nor a verb called {word}. Did you mean cable-reader {verb}? cable-reader --help lists the verbs.</source>
        <translation>Es gibt weder eine Datei noch einen Befehl namens {word}. War cable-reader {verb} gemeint? cable-reader --help nennt die Befehle.</translation>
    </message>
    <message>
        <source>{word} begins with a dash and was taken for an option. For a file of that name, write ./{word} or put -- before it.</source>
        <translation>{word} beginnt mit einem Strich und galt als Option. Für eine Datei dieses Namens schreiben Sie ./{word} oder setzen Sie -- davor.</translation>
    </message>
    <message>
        <source>Several cables make several files. Name a folder with --output.</source>
        <translation>Mehrere Telegramme ergeben mehrere Dateien. Nennen Sie mit --output einen Ordner.</translation>
    </message>
    <message>
        <source>{path} holds several cables. Name one of them with --part.</source>
        <translation>{path} enthält mehrere Telegramme. Nennen Sie eines davon mit --part.</translation>
    </message>
    <message>
        <source>{path} is one of the files read and was left as it is. Choose another place for the output.</source>
        <translation>{path} ist eine der gelesenen Dateien und blieb, wie sie ist. Wählen Sie für die Ausgabe einen anderen Ort.</translation>
    </message>
    <message>
        <source>There is no display for the window. Without one, use: cable-reader show, check, export, formats, or cable-reader --screenshot PNG.</source>
        <translation>Für das Fenster gibt es keine Anzeige. Ohne sie: cable-reader show, check, export, formats oder cable-reader --screenshot PNG.</translation>
    </message>
    <message>
        <source>The window needs libraries that are not installed: {reason}. Install them; until then cable-reader show, check, export and formats work.</source>
        <translation>Das Fenster braucht Bibliotheken, die nicht installiert sind: {reason}. Installieren Sie sie; bis dahin gehen cable-reader show, check, export und formats.</translation>
    </message>
    <message>
        <source>PDF is drawn with libraries that are not installed: {reason}. Install them, or export as html and print that from a browser.</source>
        <translation>PDF wird mit Bibliotheken gezeichnet, die nicht installiert sind: {reason}. Installieren Sie sie oder exportieren Sie als html und drucken Sie das im Browser.</translation>
    </message>
    <message>
        <source>{path} was written, but the disk reported a fault ({reason}) and the file may be lost in a power cut. Save again, also in another place.</source>
        <translation>{path} wurde geschrieben, aber die Festplatte meldete einen Fehler ({reason}), und die Datei kann bei Stromausfall verloren gehen. Speichern Sie nochmals, auch anderswo.</translation>
    </message>
    <message>
        <source>There is no form called {name}. Choose one of: {known}.</source>
        <translation>Eine Form {name} gibt es nicht. Wählen Sie eine von: {known}.</translation>
    </message>
    <message>
        <source>{path} is of no form that can be imported: {known}.</source>
        <translation>{path} hat keine Form, die importiert werden kann: {known}.</translation>
    </message>
    <message>
        <source>{path} has {size} bytes, more than the {limit} an import may have. Split it first.</source>
        <translation>{path} hat {size} Bytes, mehr als die {limit} für einen Import. Teilen Sie sie zuerst.</translation>
    </message>
    <message>
        <source>{path} is no label list: it needs one column called tag, name or path. Name the column so and try again.</source>
        <translation>{path} ist keine Etikettenliste: sie braucht eine Spalte namens tag, name oder path. Benennen Sie die Spalte so und versuchen Sie es wieder.</translation>
    </message>
    <message>
        <source>{path} is not JSON that can be read. Check that it is the right file.</source>
        <translation>{path} ist kein lesbares JSON. Prüfen Sie, ob es die richtige Datei ist.</translation>
    </message>
    <message>
        <source>{path} is JSON, but holds no annotation. Check that it is the right file; of the JSON that Cable Reader writes, the Web Annotations can be imported.</source>
        <translation>{path} ist JSON, enthält aber keine Anmerkung. Prüfen Sie, ob es die richtige Datei ist; von dem JSON, das Cable Reader schreibt, lassen sich die Web Annotations einlesen.</translation>
    </message>
    <message>
        <source>{path} is no REFI-QDA project or codebook. Export it anew from the other program.</source>
        <translation>{path} ist kein REFI-QDA-Projekt oder -Codebuch. Exportieren Sie es neu aus dem anderen Programm.</translation>
    </message>
    <message>
        <source>{path} is not a ZIP archive that can be read. It may be damaged; export it anew.</source>
        <translation>{path} ist kein lesbares ZIP-Archiv. Vielleicht ist es beschädigt; exportieren Sie es neu.</translation>
    </message>
    <message>
        <source>{path} was not read: {member} in it would unpack to far more than a project needs. Do not trust this file.</source>
        <translation>{path} wurde nicht gelesen: {member} darin würde weit größer, als ein Projekt braucht. Trauen Sie dieser Datei nicht.</translation>
    </message>
    <message>
        <source>{path} was not read: it holds {number} files, and a project needs no more than {limit}. Do not trust this file.</source>
        <translation>{path} wurde nicht gelesen: Darin sind {number} Dateien, ein Projekt braucht höchstens {limit}. Trauen Sie dieser Datei nicht.</translation>
    </message>
    <message>
        <source>{path} was changed by something other than Cable Reader, or is damaged. Look through what was taken from it.</source>
        <translation>{path} wurde nicht von Cable Reader geändert oder ist beschädigt. Sehen Sie durch, was daraus übernommen wurde.</translation>
    </message>
    <message>
        <source>{name} in the archive has an unsafe name or is encrypted.</source>
        <translation>{name} im Archiv hat einen unsicheren Namen oder ist verschlüsselt.</translation>
    </message>
    <message>
        <source>{name} is of another cable ({count}). Open that cable to import it.</source>
        <translation>{name} gehört zu einem anderen Telegramm ({count}). Öffnen Sie jenes, um es zu importieren.</translation>
    </message>
    <message>
        <source>{count} marks do not say where in the cable they belong.</source>
        <translation>{count} Markierungen sagen nicht, wohin im Telegramm sie gehören.</translation>
    </message>
    <message>
        <source>{name} has no plain text in the file.</source>
        <translation>{name} hat in der Datei keinen reinen Text.</translation>
    </message>
    <message>
        <source>The text of {name} lies outside the file, at {path}. Export the project with its sources in it.</source>
        <translation>Der Text von {name} liegt außerhalb der Datei, unter {path}. Exportieren Sie das Projekt mit seinen Quellen darin.</translation>
    </message>
    <message>
        <source>{count} parts of the file are no annotations.</source>
        <translation>{count} Teile der Datei sind keine Notizen.</translation>
    </message>
    <message>
        <source>{count} parts of the file are nested too deeply.</source>
        <translation>{count} Teile der Datei sind zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>The collection goes on in another file or at another address.</source>
        <translation>Die Sammlung geht in einer anderen Datei oder an anderer Adresse weiter.</translation>
    </message>
    <message>
        <source>{count} marks have a {name} that is not understood; they are without it.</source>
        <translation>{count} Markierungen haben eine Angabe ({name}), die nicht verstanden wird; sie sind ohne sie.</translation>
    </message>
    <message>
        <source>{count} bodies are not text (pictures, links, choices).</source>
        <translation>{count} Inhalte sind kein Text (Bilder, Verweise, Auswahlen).</translation>
    </message>
    <message>
        <source>{count} marks are made for {name}, which has no counterpart here.</source>
        <translation>{count} Markierungen sind zum Zweck {name} gemacht, der hier keine Entsprechung hat.</translation>
    </message>
    <message>
        <source>{count} marks have the property {name}, which has no counterpart here.</source>
        <translation>{count} Markierungen haben die Eigenschaft {name}, die hier keine Entsprechung hat.</translation>
    </message>
    <message>
        <source>{count} places are given in a way that is not understood: {name}.</source>
        <translation>{count} Stellen sind auf unverstandene Weise angegeben: {name}.</translation>
    </message>
    <message>
        <source>{name} is in the file more than once; the last one counts.</source>
        <translation>{name} steht mehrmals in der Datei; das letzte zählt.</translation>
    </message>
    <message>
        <source>{count} labels have no name.</source>
        <translation>{count} Etiketten haben keinen Namen.</translation>
    </message>
    <message>
        <source>The colour {name} is not understood; {count} labels have another.</source>
        <translation>Die Farbe {name} wird nicht verstanden; {count} Etiketten haben eine andere.</translation>
    </message>
    <message>
        <source>The label {name} is there with another description, which was kept.</source>
        <translation>Das Etikett {name} ist schon da, mit anderer Beschreibung; diese blieb.</translation>
    </message>
    <message>
        <source>{count} rows have more cells than the heading has names; these were left.</source>
        <translation>{count} Zeilen haben mehr Zellen als die Kopfzeile Namen; diese blieben, wo sie sind.</translation>
    </message>
    <message>
        <source>The column {name} has no counterpart here.</source>
        <translation>Die Spalte {name} hat hier keine Entsprechung.</translation>
    </message>
    <message>
        <source>{count} codings use the code {name}, which the file does not define.</source>
        <translation>{count} Kodierungen verwenden den Kode {name}, den die Datei nicht erklärt.</translation>
    </message>
    <message>
        <source>The code set {name} has no counterpart here.</source>
        <translation>Die Kodegruppe {name} hat hier keine Entsprechung.</translation>
    </message>
    <message>
        <source>{number} cases have no counterpart here.</source>
        <translation>{number} Fälle haben hier keine Entsprechung.</translation>
    </message>
    <message>
        <source>{number} graphs have no counterpart here.</source>
        <translation>{number} Graphen haben hier keine Entsprechung.</translation>
    </message>
    <message>
        <source>{number} variables have no counterpart here.</source>
        <translation>{number} Variablen haben hier keine Entsprechung.</translation>
    </message>
    <message>
        <source>{number} links have no counterpart here.</source>
        <translation>{number} Verknüpfungen haben hier keine Entsprechung.</translation>
    </message>
    <message>
        <source>The memo {name} belongs to no mark in the text.</source>
        <translation>Das Memo {name} gehört zu keiner Markierung im Text.</translation>
    </message>
    <message>
        <source>{count} memos have codes or marks of their own; their text alone was taken.</source>
        <translation>{count} Memos haben eigene Codes oder Markierungen; übernommen wurde nur ihr Text.</translation>
    </message>
    <message>
        <source>{count} marks are here already.</source>
        <translation>{count} Markierungen sind schon hier.</translation>
    </message>
    <message>
        <source>The name {name} of a mark has no counterpart here.</source>
        <translation>Der Name {name} einer Markierung hat hier keine Entsprechung.</translation>
    </message>
    <message>
        <source>{name} is a picture, sound, video or PDF, not text.</source>
        <translation>{name} ist Bild, Ton, Video oder PDF, kein Text.</translation>
    </message>
    <message>
        <source>This form takes one cable a file, and there are {count}. Name a folder to write into, or choose another form.</source>
        <translation>Diese Form nimmt ein Telegramm je Datei, es sind aber {count}. Nennen Sie einen Ordner oder wählen Sie eine andere Form.</translation>
    </message>
    <message>
        <source>ISM attributes make the file look like a live classified document. Say so to whoever gets it.</source>
        <translation>ISM-Attribute lassen die Datei wie ein gültig eingestuftes Dokument aussehen. Sagen Sie das dem, der sie bekommt.</translation>
    </message>
    <message>
        <source>There are no labels to export: a codebook needs at least one. Choose other cables, or fewer restrictions.</source>
        <translation>Es gibt keine Etiketten zu exportieren: ein Codebuch braucht mindestens eines. Wählen Sie andere Telegramme oder weniger Einschränkungen.</translation>
    </message>
    <message>
        <source>No cable has a label called {names}. Look at the spelling: cable-reader annotations list names those there are.</source>
        <translation>Kein Telegramm hat ein Etikett namens {names}. Prüfen Sie die Schreibweise: cable-reader annotations list nennt die vorhandenen.</translation>
    </message>
    <message>
        <source>{word} is not a classification level. Choose from: {known}.</source>
        <translation>{word} ist keine Einstufung. Wählen Sie aus: {known}.</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Routing indicator</source>
        <translation>Leitkennung</translation>
    </message>
    <message>
        <source>Continuity number</source>
        <translation>Folgenummer</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>Verteiler</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>Absätze</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Sent (DTG)</source>
        <translation>Gesendet (DTG)</translation>
    </message>
    <message>
        <source>Sent (UTC)</source>
        <translation>Gesendet (UTC)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Zur Bearbeitung</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Zur Kenntnis</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>Ausgenommen</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Einstufung</translation>
    </message>
    <message>
        <source>Captions</source>
        <translation>Vermerke</translation>
    </message>
    <message>
        <source>Pass to</source>
        <translation>Weiterleiten an</translation>
    </message>
    <message>
        <source>Declassify</source>
        <translation>Herabstufung</translation>
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
        <translation>Bezüge</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Classified by</source>
        <translation>Eingestuft von</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Gezeichnet</translation>
    </message>
    <message>
        <source>Precedence</source>
        <translation>Dringlichkeit</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>Transmission</source>
        <translation>Übermittlung</translation>
    </message>
    <message>
        <source>Station serial</source>
        <translation>Stationsnummer</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <source>Stamp</source>
        <translation>Stempel</translation>
    </message>
    <message>
        <source>Archive's data</source>
        <translation>Daten des Archivs</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>The envelope was secured for {security}, but the banner says {level}.</source>
        <translation>Der Umschlag war für {security} gesichert, aber die Einstufungszeile sagt {level}.</translation>
    </message>
    <message>
        <source>The relay line says {relay}, but the line with the date says {preamble}.</source>
        <translation>Die Leitzeile sagt {relay}, aber die Zeile mit dem Datum sagt {preamble}.</translation>
    </message>
    <message>
        <source>The station serial {serial} does not belong to the cable's number {number}.</source>
        <translation>Die Stationsnummer {serial} gehört nicht zur Nummer {number} des Telegramms.</translation>
    </message>
    <message>
        <source>The DE line says section {envelope}, but the banner says section {banner}.</source>
        <translation>Die DE-Zeile sagt Teil {envelope}, aber die Einstufungszeile sagt Teil {banner}.</translation>
    </message>
    <message>
        <source>The date-time group {printed} names a moment that cannot be.</source>
        <translation>Die Datum-Zeit-Gruppe {printed} nennt einen unmöglichen Zeitpunkt.</translation>
    </message>
    <message>
        <source>The cable is dated {dated} UTC but was filed {filed} UTC.</source>
        <translation>Das Telegramm ist auf {dated} UTC datiert, wurde aber {filed} UTC aufgegeben.</translation>
    </message>
    <message>
        <source>{plad} is addressed a second time.</source>
        <translation>{plad} steht ein zweites Mal als Empfänger da.</translation>
    </message>
    <message>
        <source>This line among the addressees could not be read as an address.</source>
        <translation>Diese Zeile unter den Empfängern ließ sich nicht als Adresse lesen.</translation>
    </message>
    <message>
        <source>A page line was printed into the address list; it is no address.</source>
        <translation>Eine Seitenzeile wurde in die Empfängerliste gedruckt; sie ist keine Adresse.</translation>
    </message>
    <message>
        <source>{printed} seems to be a typing error for {meant}.</source>
        <translation>{printed} ist wohl ein Tippfehler für {meant}.</translation>
    </message>
    <message>
        <source>The sender is {sender}, but the banner names the post {post}.</source>
        <translation>Der Absender ist {sender}, aber die Einstufungszeile nennt den Posten {post}.</translation>
    </message>
    <message>
        <source>The copies listed add up to {copies}, but the list gives {total} in all.</source>
        <translation>Die aufgeführten Kopien ergeben {copies}, aber die Liste nennt insgesamt {total}.</translation>
    </message>
    <message>
        <source>There is no classification line, so the level of the cable is unknown.</source>
        <translation>Es gibt keine Einstufungszeile, daher ist die Einstufung des Telegramms unbekannt.</translation>
    </message>
    <message>
        <source>The classification line was damaged on its way; it seems to say {level}.</source>
        <translation>Die Einstufungszeile wurde unterwegs beschädigt; sie sagt wohl {level}.</translation>
    </message>
    <message>
        <source>Paragraph {paragraph} is marked {portion}, above the banner's {banner}.</source>
        <translation>Absatz {paragraph} ist als {portion} gekennzeichnet, höher als {banner} der Einstufungszeile.</translation>
    </message>
    <message>
        <source>The banner says {banner}, but no paragraph is marked above {highest}.</source>
        <translation>Die Einstufungszeile sagt {banner}, aber kein Absatz ist höher als {highest} gekennzeichnet.</translation>
    </message>
    <message>
        <source>This section's banner says {printed}; the first one says {first}.</source>
        <translation>Die Einstufungszeile dieses Teils sagt {printed}; die erste sagt {first}.</translation>
    </message>
    <message>
        <source>Paragraph {paragraph} is marked ({mark}), but no caption says NOFORN.</source>
        <translation>Absatz {paragraph} ist als ({mark}) gekennzeichnet, aber kein Vermerk sagt NOFORN.</translation>
    </message>
    <message>
        <source>The caption says NOFORN, but no paragraph is marked so.</source>
        <translation>Der Vermerk sagt NOFORN, aber kein Absatz ist so gekennzeichnet.</translation>
    </message>
    <message>
        <source>{printed} stands among the captions but is not one that we know.</source>
        <translation>{printed} steht unter den Vermerken, ist uns aber nicht bekannt.</translation>
    </message>
    <message>
        <source>The cable has {declared} sections; missing here: {missing}.</source>
        <translation>Das Telegramm hat {declared} Teile; hier fehlen: {missing}.</translation>
    </message>
    <message>
        <source>Section {section} is here a second time.</source>
        <translation>Teil {section} steht hier ein zweites Mal.</translation>
    </message>
    <message>
        <source>This is section {section}, though the cable has {declared} in all.</source>
        <translation>Dies ist Teil {section}, obwohl das Telegramm insgesamt {declared} hat.</translation>
    </message>
    <message>
        <source>Executive Order {order} seems to be a typing error for {hint}.</source>
        <translation>Executive Order {order} ist wohl ein Tippfehler für {hint}.</translation>
    </message>
    <message>
        <source>Executive Order {order} is not one on classification.</source>
        <translation>Executive Order {order} betrifft keine Einstufung.</translation>
    </message>
    <message>
        <source>Executive Order {order} was not in force on {date}, when the cable was sent.</source>
        <translation>Executive Order {order} galt am {date}, als das Telegramm gesendet wurde, nicht.</translation>
    </message>
    <message>
        <source>The E.O. line says "{text}", which does not go with a banner of {level}.</source>
        <translation>Die E.O.-Zeile sagt „{text}“, was nicht zur Einstufung {level} passt.</translation>
    </message>
    <message>
        <source>The declassification date {printed} cannot be.</source>
        <translation>Das Herabstufungsdatum {printed} kann nicht sein.</translation>
    </message>
    <message>
        <source>The declassification date {printed} has its day first; read as {hint}.</source>
        <translation>Das Herabstufungsdatum {printed} nennt den Tag zuerst; gelesen als {hint}.</translation>
    </message>
    <message>
        <source>Declassification on {until} is unlikely for a cable of {sent}.</source>
        <translation>Herabstufung am {until} ist für ein Telegramm von {sent} unwahrscheinlich.</translation>
    </message>
    <message>
        <source>The cable has no TAGS.</source>
        <translation>Das Telegramm hat keine TAGS.</translation>
    </message>
    <message>
        <source>None of the TAGS names a subject.</source>
        <translation>Keiner der TAGS nennt ein Thema.</translation>
    </message>
    <message>
        <source>{token} is not a code that we know among the TAGS.</source>
        <translation>{token} ist kein uns bekannter Kode unter den TAGS.</translation>
    </message>
    <message>
        <source>The TAGS {printed} run together; they were read as {proposed}.</source>
        <translation>Die TAGS {printed} kleben zusammen; sie wurden als {proposed} gelesen.</translation>
    </message>
    <message>
        <source>This reference could not be read as a cable or any other known document.</source>
        <translation>Dieser Bezug ließ sich nicht als Telegramm oder anderes bekanntes Dokument lesen.</translation>
    </message>
    <message>
        <source>The cable is {level} but does not say who classified it.</source>
        <translation>Das Telegramm ist {level}, sagt aber nicht, wer es eingestuft hat.</translation>
    </message>
    <message>
        <source>{reason} was no reason for classification when the cable was sent.</source>
        <translation>{reason} war kein Einstufungsgrund, als das Telegramm gesendet wurde.</translation>
    </message>
    <message>
        <source>Paragraph {paragraph} has no portion mark, though others have one.</source>
        <translation>Absatz {paragraph} hat kein Kennzeichen, obwohl andere eines haben.</translation>
    </message>
    <message>
        <source>The portion mark ({printed}) is not one that we know.</source>
        <translation>Das Kennzeichen ({printed}) ist uns nicht bekannt.</translation>
    </message>
    <message>
        <source>The mark ({printed}) is not the Latin {hint}: it holds {character}.</source>
        <translation>Das Kennzeichen ({printed}) ist nicht das lateinische {hint}: es enthält {character}.</translation>
    </message>
    <message>
        <source>The first paragraph here is numbered {number}.</source>
        <translation>Der erste Absatz hier hat die Nummer {number}.</translation>
    </message>
    <message>
        <source>Paragraph {number} follows paragraph {previous}; those between are missing.</source>
        <translation>Absatz {number} folgt auf Absatz {previous}; die dazwischen fehlen.</translation>
    </message>
    <message>
        <source>There is a second paragraph {number}.</source>
        <translation>Es gibt einen zweiten Absatz {number}.</translation>
    </message>
    <message>
        <source>Paragraph {number} follows paragraph {previous}: the numbers go back.</source>
        <translation>Absatz {number} folgt auf Absatz {previous}: die Nummern gehen zurück.</translation>
    </message>
    <message>
        <source>Paragraph {printed} follows paragraph {previous}; the cable seems to mean {hint}.</source>
        <translation>Absatz {printed} folgt auf Absatz {previous}; gemeint ist wohl {hint}.</translation>
    </message>
    <message>
        <source>A sentence is cut in two here; a page line was probably lost.</source>
        <translation>Hier ist ein Satz zerschnitten; wohl ging eine Seitenzeile verloren.</translation>
    </message>
    <message>
        <source>The caption {printed} was put into the text in transmission.</source>
        <translation>Der Vermerk {printed} geriet bei der Übermittlung in den Text.</translation>
    </message>
    <message>
        <source>The page line {page} does not fit what came before it, {before}.</source>
        <translation>Die Seitenzeile {page} passt nicht zu dem, was davor kam: {before}.</translation>
    </message>
    <message>
        <source>This page line belongs to {page}, but the cable is {banner}.</source>
        <translation>Diese Seitenzeile gehört zu {page}, aber das Telegramm ist {banner}.</translation>
    </message>
    <message>
        <source>{kind} begins here, but its end is not marked.</source>
        <translation>{kind} beginnt hier, aber das Ende ist nicht gekennzeichnet.</translation>
    </message>
    <message>
        <source>{kind} ends here, but its beginning is not marked.</source>
        <translation>{kind} endet hier, aber der Anfang ist nicht gekennzeichnet.</translation>
    </message>
    <message>
        <source>The cable does not end with a signature; its end may be cut off.</source>
        <translation>Das Telegramm endet nicht mit einer Unterschrift; vielleicht fehlt das Ende.</translation>
    </message>
    <message>
        <source>The archive has no text of this cable on line; it says "{locator}".</source>
        <translation>Das Archiv hat von diesem Telegramm keinen Text; es sagt „{locator}“.</translation>
    </message>
    <message>
        <source>The archive calls this cable {archive}; its own banner says {text}.</source>
        <translation>Das Archiv nennt dieses Telegramm {archive}; seine Einstufungszeile sagt {text}.</translation>
    </message>
    <message>
        <source>The archive files this cable as {archive}; its text says {text}.</source>
        <translation>Das Archiv führt dieses Telegramm als {archive}; sein Text sagt {text}.</translation>
    </message>
    <message>
        <source>The archive dates this cable {archive}; its text says {text}.</source>
        <translation>Das Archiv datiert dieses Telegramm auf {archive}; sein Text sagt {text}.</translation>
    </message>
    <message>
        <source>This part of the text was not understood; nothing of it is left out.</source>
        <translation>Dieser Teil des Textes wurde nicht verstanden; nichts davon ist ausgelassen.</translation>
    </message>
    <message>
        <source>Invisible characters here can turn the order of the text ({character}, {count} in all).</source>
        <translation>Unsichtbare Zeichen können hier die Reihenfolge des Textes umkehren ({character}, insgesamt {count}).</translation>
    </message>
    <message>
        <source>There are invisible characters in the text ({character}, {count} in all).</source>
        <translation>Im Text stehen unsichtbare Zeichen ({character}, insgesamt {count}).</translation>
    </message>
    <message>
        <source>There are control characters in the text ({character}, {count} in all).</source>
        <translation>Im Text stehen Steuerzeichen ({character}, insgesamt {count}).</translation>
    </message>
    <message>
        <source>The file is not whole as {encoding}, so its bytes cannot be made from this text.</source>
        <translation>Die Datei ist als {encoding} nicht heil, daher lassen sich ihre Bytes nicht aus diesem Text herstellen.</translation>
    </message>
    <message>
        <source>Characters of this text were lost before ({character}, {count} places).</source>
        <translation>Zeichen dieses Textes gingen schon früher verloren ({character}, {count} Stellen).</translation>
    </message>
</context>
<context>
    <name>forms</name>
    <message>
        <source>Cablegate table (CSV)</source>
        <translation>Cablegate-Tabelle (CSV)</translation>
    </message>
    <message>
        <source>Cablegate page (HTML)</source>
        <translation>Cablegate-Seite (HTML)</translation>
    </message>
    <message>
        <source>Freedom of Information release (text)</source>
        <translation>Freigabe nach Freedom of Information (Text)</translation>
    </message>
    <message>
        <source>National Archives (AAD) text</source>
        <translation>Text des Nationalarchivs (AAD)</translation>
    </message>
    <message>
        <source>Own annotated XML: the cable in it</source>
        <translation>Eigenes annotiertes XML: das Telegramm darin</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Einfacher Text</translation>
    </message>
    <message>
        <source>SMART message</source>
        <translation>SMART-Nachricht</translation>
    </message>
    <message>
        <source>Annotated XML: text, structure and annotations, lossless</source>
        <translation>Annotiertes XML: Text, Aufbau und Notizen, verlustfrei</translation>
    </message>
    <message>
        <source>CSV: annotations</source>
        <translation>CSV: Notizen</translation>
    </message>
    <message>
        <source>CSV: addressees</source>
        <translation>CSV: Empfänger</translation>
    </message>
    <message>
        <source>CSV: paragraphs</source>
        <translation>CSV: Absätze</translation>
    </message>
    <message>
        <source>CSV: labels, for Taguette</source>
        <translation>CSV: Etiketten, für Taguette</translation>
    </message>
    <message>
        <source>HTML: one page to read and print</source>
        <translation>HTML: eine Seite zum Lesen und Drucken</translation>
    </message>
    <message>
        <source>JSON Lines: the whole parse</source>
        <translation>JSON Lines: die ganze Zerlegung</translation>
    </message>
    <message>
        <source>Markdown: quotes and notes</source>
        <translation>Markdown: Zitate und Notizen</translation>
    </message>
    <message>
        <source>PDF: pages to print, notes in the margin</source>
        <translation>PDF: Seiten zum Drucken, Notizen am Rand</translation>
    </message>
    <message>
        <source>REFI-QDA codebook (.qdc)</source>
        <translation>REFI-QDA-Codebuch (.qdc)</translation>
    </message>
    <message>
        <source>REFI-QDA project (.qdpx)</source>
        <translation>REFI-QDA-Projekt (.qdpx)</translation>
    </message>
    <message>
        <source>TEI P5</source>
        <translation>TEI P5</translation>
    </message>
    <message>
        <source>TEI in the manner of FRUS: a reading edition with footnotes</source>
        <translation>TEI nach Art der FRUS: eine Leseausgabe mit Fußnoten</translation>
    </message>
    <message>
        <source>W3C Web Annotation (JSON-LD)</source>
        <translation>W3C Web Annotation (JSON-LD)</translation>
    </message>
    <message>
        <source>Label list (CSV, Taguette)</source>
        <translation>Etikettenliste (CSV, Taguette)</translation>
    </message>
    <message>
        <source>Own annotated XML and annotation files</source>
        <translation>Eigenes XML mit Notizen und Notizdateien</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>en</source>
        <translation>de</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Buchstabe</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Usual endings</source>
        <translation>Übliche Endungen</translation>
    </message>
    <message>
        <source>Name on the command line</source>
        <translation>Name auf der Befehlszeile</translation>
    </message>
    <message>
        <source>Ending</source>
        <translation>Endung</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was er tut</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Vermerk</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Labels and journals</source>
        <translation>Etiketten und Journale</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Lists and other caches</source>
        <translation>Listen und andere Zwischenspeicher</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
</context>
<context>
    <name>labels</name>
    <message>
        <source>Key point</source>
        <translation>Kernaussage</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Nachgehen</translation>
    </message>
</context>
<context>
    <name>left-out</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>paragraphs: {count}</source>
        <translation>Absätze: {count}</translation>
    </message>
    <message>
        <source>marks: {count}</source>
        <translation>Markierungen: {count}</translation>
    </message>
    <message>
        <source>labels: {count}</source>
        <translation>Etiketten: {count}</translation>
    </message>
    <message>
        <source>notes: {count}</source>
        <translation>Notizen: {count}</translation>
    </message>
    <message>
        <source>names: {count}</source>
        <translation>Namen: {count}</translation>
    </message>
    <message>
        <source>characters of the text: {count}</source>
        <translation>Zeichen des Textes: {count}</translation>
    </message>
</context>
<context>
    <name>names</name>
    <message>
        <source>No label yet</source>
        <translation>Noch kein Etikett</translation>
    </message>
    <message>
        <source>More tools</source>
        <translation>Weitere Werkzeuge</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>notes</name>
    <message>
        <source>Whole cable</source>
        <translation>Ganzes Telegramm</translation>
    </message>
    <message>
        <source>Header fields</source>
        <translation>Felder des Kopfes</translation>
    </message>
    <message>
        <source>Addressees</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Paragraphs</source>
        <translation>Absätze</translation>
    </message>
    <message>
        <source>Needs review</source>
        <translation>Durchzusehen</translation>
    </message>
    <message>
        <source>Lost their place</source>
        <translation>Ohne Platz im Text</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>With a note</source>
        <translation>Mit Notiz</translation>
    </message>
    <message>
        <source>Important</source>
        <translation>Wichtig</translation>
    </message>
    <message>
        <source>Status: {status}</source>
        <translation>Status: {status}</translation>
    </message>
    <message>
        <source>By {name}</source>
        <translation>Von {name}</translation>
    </message>
    <message>
        <source>In ({mark})</source>
        <translation>In ({mark})</translation>
    </message>
    <message>
        <source>important</source>
        <translation>wichtig</translation>
    </message>
    <message>
        <source>Notes further up: {count}</source>
        <translation>Notizen weiter oben: {count}</translation>
    </message>
    <message>
        <source>Notes further down: {count}</source>
        <translation>Notizen weiter unten: {count}</translation>
    </message>
</context>
<context>
    <name>panes</name>
    <message>
        <source>Nothing of this was found in the text.</source>
        <translation>Nichts davon wurde im Text gefunden.</translation>
    </message>
</context>
<context>
    <name>places</name>
    <message>
        <source>{state}, perhaps ¶ {number}</source>
        <translation>{state}, vielleicht ¶ {number}</translation>
    </message>
    <message>
        <source>In its very place</source>
        <translation>Genau an ihrem Platz</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>Words changed</source>
        <translation>Wörter geändert</translation>
    </message>
    <message>
        <source>Several places fit</source>
        <translation>Mehrere Stellen passen</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>{place}: {state}</source>
        <translation>{place}: {state}</translation>
    </message>
    <message>
        <source>Paragraph {number}</source>
        <translation>Absatz {number}</translation>
    </message>
    <message>
        <source>The whole cable</source>
        <translation>Das ganze Telegramm</translation>
    </message>
    <message>
        <source>Characters {start} to {end}</source>
        <translation>Zeichen {start} bis {end}</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>important</source>
        <translation>wichtig</translation>
    </message>
    <message>
        <source>The whole cable</source>
        <translation>Das ganze Telegramm</translation>
    </message>
    <message>
        <source>historical marking</source>
        <translation>historische Einstufung</translation>
    </message>
    <message>
        <source>Notes that did not fit into the margin</source>
        <translation>Notizen, die nicht an den Rand passten</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Seite {number} von {count}</translation>
    </message>
    <message>
        <source>At the end: {numbers}</source>
        <translation>Am Ende: {numbers}</translation>
    </message>
    <message>
        <source>{title}: historical document</source>
        <translation>{title}: historisches Dokument</translation>
    </message>
    <message>
        <source>Marked {level} when it was sent: a historical marking, not one of this print.</source>
        <translation>Bei der Absendung als {level} eingestuft: eine historische Einstufung, nicht die dieses Ausdrucks.</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>Verteiler</translation>
    </message>
    <message>
        <source>Where this print comes from</source>
        <translation>Woher dieser Ausdruck stammt</translation>
    </message>
    <message>
        <source>{count} bytes</source>
        <translation>{count} Bytes</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Erstellt von</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Notes on the cable, its header, and without a place</source>
        <translation>Notizen zum Telegramm, zum Kopf und ohne Stelle</translation>
    </message>
    <message>
        <source>What is odd about this cable</source>
        <translation>Was an diesem Telegramm auffällt</translation>
    </message>
    <message>
        <source>Message reference</source>
        <translation>Nachrichtennummer</translation>
    </message>
    <message>
        <source>[{count} characters are left out here]</source>
        <translation>[{count} Zeichen sind hier ausgelassen]</translation>
    </message>
    <message>
        <source>[ ] The paragraph has no mark of its own; this is the level of the cable.</source>
        <translation>[ ] Der Absatz hat kein eigenes Kennzeichen; dies ist die Einstufung des Telegramms.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Show the map of classifications</source>
        <translation>Karte der Einstufungen zeigen</translation>
    </message>
    <message>
        <source>Words under the toolbar's icons</source>
        <translation>Wörter unter den Symbolen</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>Schriftart</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>Zeilenhöhe</translation>
    </message>
    <message>
        <source>Longest line, in characters</source>
        <translation>Längste Zeile, in Zeichen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Single letters and digits act in the text</source>
        <translation>Einzelne Buchstaben und Ziffern wirken im Text</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Your name on notes (empty: the login name)</source>
        <translation>Ihr Name auf Notizen (leer: der Anmeldename)</translation>
    </message>
    <message>
        <source>Form of citations</source>
        <translation>Form der Zitate</translation>
    </message>
    <message>
        <source>Notes level with their paragraphs</source>
        <translation>Notizen neben ihren Absätzen</translation>
    </message>
    <message>
        <source>Keep notes beside the cable, not in the data folder</source>
        <translation>Notizen neben dem Telegramm aufbewahren, nicht im Datenordner</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Open what was open last</source>
        <translation>Zuletzt Geöffnetes wieder öffnen</translation>
    </message>
    <message>
        <source>Private: remember no files and places</source>
        <translation>Privat: keine Dateien und Stellen merken</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Einfach</translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>verworfen</translation>
    </message>
</context>
</TS>
