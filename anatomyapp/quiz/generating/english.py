"""English generated items."""

from __future__ import annotations

from anatomyapp.quiz.generating.wording import Question, Wording

ENGLISH = Wording(
    title="Generated from the model: {atlas}",
    find="{label}",
    name="Which structure is highlighted?",
    type_name="Type the name of the highlighted structure.",
    level="Which one of its series is highlighted? Count along the model.",
    type_level="Count along the model, then type the name of the highlighted structure.",
    side="{name}, seen alone: does it belong to the left or to the right half of the body?",
    several="{ask} Choose all that are right.",
    order_relation="Put these structures of one bundle in order, the highest first.",
    it_is="This is {name}.",
    beside="Next to it lie {near}.",
    both="{one} and {other}",
    in_order="The right order is: {names}.",
    sided="Compare it with its twin on the other side.",
    measured="extents of the meshes of {atlas} {version}",
    asks={
        ("articulates_with", True): Question("Which of these does {anchor} articulate with?"),
        ("articulates_with", False): Question("Which of these does {anchor} articulate with?"),
        ("attaches_to", True): Question("Which of these is {anchor} attached to?"),
        ("attaches_to", False): Question("Which of these is attached to {anchor}?"),
        ("inserts_on", True): Question("On which of these does {anchor} insert?"),
        ("inserts_on", False): Question("Which of these inserts on {anchor}?"),
        ("innervated_by", True): Question(
            "Which of these innervates {anchor}?", "Click a nerve that innervates {anchor}"
        ),
        ("innervated_by", False): Question("Which of these does {anchor} innervate?"),
        ("supplied_by", True): Question(
            "Which of these supplies {anchor} with blood?",
            "Click an artery that supplies {anchor}",
        ),
        ("supplied_by", False): Question("Which of these does {anchor} supply with blood?"),
        ("drained_by", True): Question("Which of these drains {anchor}?"),
        ("drained_by", False): Question("Which of these does {anchor} drain?"),
        ("branch_of", True): Question(
            "From which of these does {anchor} branch off?",
            "Click the structure from which {anchor} branches off",
        ),
        ("branch_of", False): Question("Which of these branches off from {anchor}?"),
        ("drains_into", True): Question(
            "Into which of these does {anchor} drain?",
            "Click the structure into which {anchor} drains",
        ),
        ("drains_into", False): Question("Which of these drains into {anchor}?"),
        ("continues_from", True): Question(
            "Which of these does {anchor} continue?", "Click the structure that {anchor} continues"
        ),
        ("continues_from", False): Question("Which of these is the continuation of {anchor}?"),
        ("anastomoses_with", True): Question("Which of these does {anchor} anastomose with?"),
        ("anastomoses_with", False): Question("Which of these does {anchor} anastomose with?"),
        ("ventilates", True): Question("Which of these does {anchor} ventilate?"),
        ("ventilates", False): Question("Which of these ventilates {anchor}?"),
        ("passes_through", True): Question("Through which of these does {anchor} pass?"),
        ("passes_through", False): Question("Which of these passes through {anchor}?"),
    },
    tells={
        "articulates_with": "{subject} articulates with {object}.",
        "attaches_to": "{subject} is attached to {object}.",
        "inserts_on": "{subject} inserts on {object}.",
        "innervated_by": "{subject} is innervated by {object}.",
        "supplied_by": "{subject} is supplied by {object}.",
        "drained_by": "{subject} is drained by {object}.",
        "branch_of": "{subject} branches off from {object}.",
        "drains_into": "{subject} drains into {object}.",
        "continues_from": "{subject} is the continuation of {object}.",
        "anastomoses_with": "{subject} anastomoses with {object}.",
        "ventilates": "{subject} ventilates {object}.",
        "passes_through": "{subject} passes through {object}.",
        "superior_to": "{subject} lies above {object}.",
    },
    axes={
        "down": "Put these structures in order from above downwards.",
        "back": "Put these structures in order from front to back.",
    },
    reasons={
        "mirror": "Takes left for right.",
        "series": "Miscounts along the series.",
        "near": "Takes a structure that lies next to it.",
        "name": "Mixes up names that are alike.",
        "other": "Takes another structure for it.",
    },
    objectives={
        "find": "Recognise {name} among what lies around it.",
        "name": "Name {name} where it is seen.",
        "level": "Count to {name} from a view that does not help.",
        "side": "Tell the side of {name} from its shape alone.",
        "relation": "Tell what {name} is joined to, supplied by or leads to.",
        "order": "Know how structures lie to each other.",
    },
)
