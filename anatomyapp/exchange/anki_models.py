"""The kinds of notes that packages for Anki hold, and the page that each card shows.

Ids of kinds never change: by them Anki knows that a second import brings the same notes anew.
"""

from __future__ import annotations

CARD_ID, OCCLUSION_ID = 1_725_060_601, 1_725_060_602
CARD, OCCLUSION = "anatomyapp item", "anatomyapp labels"
CARD_FIELDS = ("Item", "Stem", "Picture", "Options", "Answer", "Solution", "Beliefs", "Feedback",
               "Hint", "Facts")  # fmt: skip
OCCLUSION_FIELDS = ("Occlusion", "Image", "Header", "Back Extra", "Comments")  # Anki's own names
IMAGE_OCCLUSION = 6  # what Anki calls a kind that its editor of hidden places opens

CSS = """
.card { font-family: Inter, sans-serif; font-size: 18px; text-align: left; color: #18202c;
  background: #fff; max-width: 42rem; margin: 0 auto; padding: 0.5rem; }
.card img { max-width: 100%; }
.answer { color: #0f6b46; font-weight: 600; }
.beliefs { color: #7a3b12; } .beliefs dd { margin: 0 0 0.4rem 1rem; }
.night_mode.card { color: #e8edf4; background: #18202c; }
.night_mode .answer { color: #63d3a2; } .night_mode .beliefs { color: #f2b48a; }
#image-occlusion-canvas { --inactive-shape-color: #ffe08a; --active-shape-color: #ff9a8a;
  --inactive-shape-border: 1px #18202c; --active-shape-border: 1px #18202c; }
"""
FRONT = """
<div class="stem">{{Stem}}</div>
{{#Picture}}<div>{{Picture}}</div>{{/Picture}}
{{#Options}}<div class="options">{{Options}}</div>{{/Options}}
{{#Hint}}<p>{{hint:Hint}}</p>{{/Hint}}
"""
BACK = """
<div class="stem">{{Stem}}</div>
{{#Options}}<div class="options">{{Options}}</div>{{/Options}}
<hr id="answer">
<div class="answer">{{Answer}}</div>
{{#Solution}}<div>{{Solution}}</div>{{/Solution}}
{{^Solution}}{{#Picture}}<div>{{Picture}}</div>{{/Picture}}{{/Solution}}
<div>{{Feedback}}</div>
{{#Beliefs}}<div class="beliefs">{{Beliefs}}</div>{{/Beliefs}}
"""
_HIDDEN = """
{{#Header}}<div class="stem">{{Header}}</div>{{/Header}}
<div style="display: none">{{cloze:Occlusion}}</div>
<div id="image-occlusion-container">{{Image}}<canvas id="image-occlusion-canvas"></canvas></div>
<script>anki.imageOcclusion.setup();</script>
"""
HIDDEN_FRONT = _HIDDEN
HIDDEN_BACK = _HIDDEN + "{{#Back Extra}}<div>{{Back Extra}}</div>{{/Back Extra}}\n"
