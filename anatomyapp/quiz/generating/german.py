"""German generated items; structures go by their Latin terms, as in German teaching."""

from __future__ import annotations

from anatomyapp.quiz.generating.wording import Question, Wording

GERMAN = Wording(
    title="Aus dem Modell erzeugt: {atlas}",
    find="{label}",
    name="Welche Struktur ist hervorgehoben?",
    type_name="Schreiben Sie den Namen der hervorgehobenen Struktur.",
    level="Die wievielte ihrer Reihe ist hervorgehoben? Zählen Sie am Modell.",
    type_level="Zählen Sie am Modell und schreiben Sie den Namen der hervorgehobenen Struktur.",
    side="{name}, allein gesehen: Gehört die Struktur zur linken oder zur rechten Körperhälfte?",
    several="{ask} Wählen Sie alles Richtige.",
    order_relation="Ordnen Sie diese Strukturen eines Bündels, die höchste zuerst.",
    it_is="Das ist {name}.",
    beside="Daneben liegen {near}.",
    both="{one} und {other}",
    in_order="Die richtige Reihenfolge ist: {names}.",
    sided="Vergleichen Sie mit der Gegenseite.",
    measured="Ausdehnung der Körper in {atlas} {version}",
    asks={
        ("articulates_with", True): Question("Womit ist {anchor} gelenkig verbunden?"),
        ("articulates_with", False): Question("Womit ist {anchor} gelenkig verbunden?"),
        ("attaches_to", True): Question("Woran ist {anchor} befestigt?"),
        ("attaches_to", False): Question("Was ist an {anchor} befestigt?"),
        ("inserts_on", True): Question("Woran setzt {anchor} an?"),
        ("inserts_on", False): Question("Was setzt an {anchor} an?"),
        ("innervated_by", True): Question(
            "Was innerviert {anchor}?", "Klicken Sie einen Nerv an, der {anchor} innerviert"
        ),
        ("innervated_by", False): Question("Was wird von {anchor} innerviert?"),
        ("supplied_by", True): Question(
            "Was versorgt {anchor} mit Blut?",
            "Klicken Sie eine Arterie an, die {anchor} versorgt",
        ),
        ("supplied_by", False): Question("Was wird von {anchor} mit Blut versorgt?"),
        ("drained_by", True): Question("Worüber fließt das Blut oder die Lymphe von {anchor} ab?"),
        ("drained_by", False): Question("Aus welcher Struktur führt {anchor} ab?"),
        ("branch_of", True): Question(
            "Woraus geht {anchor} hervor?",
            "Klicken Sie die Struktur an, aus der {anchor} hervorgeht",
        ),
        ("branch_of", False): Question("Was geht aus {anchor} hervor?"),
        ("drains_into", True): Question(
            "Wohin mündet {anchor}?", "Klicken Sie die Struktur an, in die {anchor} mündet"
        ),
        ("drains_into", False): Question("Was mündet in {anchor}?"),
        ("continues_from", True): Question(
            "Was setzt {anchor} fort?", "Klicken Sie die Struktur an, die {anchor} fortsetzt"
        ),
        ("continues_from", False): Question("Was ist die Fortsetzung von {anchor}?"),
        ("anastomoses_with", True): Question("Womit anastomosiert {anchor}?"),
        ("anastomoses_with", False): Question("Womit anastomosiert {anchor}?"),
        ("ventilates", True): Question("Was wird über {anchor} belüftet?"),
        ("ventilates", False): Question("Worüber wird {anchor} belüftet?"),
        ("passes_through", True): Question("Wodurch zieht {anchor}?"),
        ("passes_through", False): Question("Was zieht durch {anchor}?"),
    },
    tells={
        "articulates_with": "{subject} ist gelenkig verbunden mit {object}.",
        "attaches_to": "{subject} ist befestigt an {object}.",
        "inserts_on": "{subject} setzt an {object} an.",
        "innervated_by": "{subject} wird innerviert von {object}.",
        "supplied_by": "{subject} wird versorgt von {object}.",
        "drained_by": "{subject}: Abfluss über {object}.",
        "branch_of": "{subject} geht hervor aus {object}.",
        "drains_into": "{subject} mündet in {object}.",
        "continues_from": "{subject} ist die Fortsetzung von {object}.",
        "anastomoses_with": "{subject} anastomosiert mit {object}.",
        "ventilates": "{subject} belüftet {object}.",
        "passes_through": "{subject} zieht durch {object}.",
        "superior_to": "{subject} liegt oberhalb von {object}.",
    },
    axes={
        "down": "Ordnen Sie diese Strukturen von oben nach unten.",
        "back": "Ordnen Sie diese Strukturen von vorn nach hinten.",
    },
    reasons={
        "mirror": "Verwechselt links und rechts.",
        "series": "Verzählt sich in der Reihe.",
        "near": "Nimmt eine Struktur, die daneben liegt.",
        "name": "Verwechselt ähnliche Namen.",
        "other": "Nimmt eine andere Struktur dafür.",
    },
    objectives={
        "find": "{name} zwischen den Nachbarn erkennen.",
        "name": "{name} benennen, wo die Struktur zu sehen ist.",
        "level": "{name} aus einer ungünstigen Ansicht abzählen.",
        "side": "Die Seite von {name} allein an der Form erkennen.",
        "relation": "Wissen, womit {name} verbunden ist, was versorgt und wohin es führt.",
        "order": "Wissen, wie Strukturen zueinander liegen.",
    },
)
