"""Web Annotations in the spellings of other programs, brought to the one of the Recommendation.

The model had other words before 2017 (``oa:hasBody``, ``chars``), JSON-LD lets names carry a
prefix or an ``@``, and Hypothesis answers in words of its own (``text``, ``tags``, ``user``).
"""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]

_IRI = "http://www.w3.org/ns/oa#"
_PREFIXES = ("@", "oa:", _IRI, "cnt:", "dc:", "dcterms:")
_KEYS = {
    "hasBody": "body",
    "hasTarget": "target",
    "hasSelector": "selector",
    "hasSource": "source",
    "motivatedBy": "motivation",
    "annotatedAt": "created",
    "annotatedBy": "creator",
    "chars": "value",
}
_WORDS = frozenset({"type", "motivation", "purpose"})  # their values are words of the model
_DEEPEST = 40


def as_recommended(value: Any, depth: int = 0) -> Any:
    """Give a value with the keys, and the words of the model, that the Recommendation has."""
    if depth > _DEEPEST:
        return value
    if isinstance(value, list):
        return [as_recommended(one, depth + 1) for one in value]
    if not isinstance(value, dict):
        return value
    found: Json = {}
    for key, one in value.items():
        bare = _bare(key)
        name = _KEYS.get(bare, bare) if bare != key or bare in _KEYS else key
        found.setdefault(name, _words(one) if name in _WORDS else as_recommended(one, depth + 1))
    return _of_hypothesis(found) if depth < _DEEPEST and _is_of_hypothesis(found) else found


def _bare(name: str) -> str:
    return next((name[len(one) :] for one in _PREFIXES if name.startswith(one)), name)


def _words(value: Any) -> Any:
    if isinstance(value, list):
        return [_words(one) for one in value]
    return _bare(value) if isinstance(value, str) else value


def _is_of_hypothesis(value: Json) -> bool:
    return (
        "target" in value and "body" not in value and not {"text", "tags", "uri"}.isdisjoint(value)
    )


def _of_hypothesis(value: Json) -> Json:
    """Say in words of the Recommendation what the Hypothesis service says in its own."""
    bodies = [{"type": "TextualBody", "value": value["text"], "purpose": "commenting"}]
    bodies = bodies if value.get("text") else []
    tags = value.get("tags")
    bodies += [
        {"type": "TextualBody", "value": one, "purpose": "tagging"}
        for one in (tags if isinstance(tags, list) else [])
    ]
    shown = value.get("user_info")
    name = shown.get("display_name") if isinstance(shown, dict) else None
    user = str(value.get("user") or "").removeprefix("acct:")
    references = value.get("references")
    known: Json = {
        "type": "Annotation",
        "body": bodies or None,
        "creator": {"name": name or user.partition("@")[0]} if name or user else None,
        "modified": value.get("updated"),
        "motivation": None if bodies else "highlighting",
        "replyTo": references[-1] if isinstance(references, list) and references else None,
    }
    return {**value, **{key: one for key, one in known.items() if one is not None}}
