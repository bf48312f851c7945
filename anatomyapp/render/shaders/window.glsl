// An opening in the body: egg-shaped, with a wall as thick as the body's, lit from the upper left, and
// a cavity that grows darker away from it. The model is seen inside it, and
// shines faintly through the skin.
uniform vec3 ends;              // across, above, below: mm from the sheet's middle
uniform float wall;             // its thickness as a part of the radius
uniform vec3 light;             // on the body, as a part of good light

const float EDGE = 1.6;         // mm over which the skin ends
const float THROUGH_SKIN = 0.22; // of the model that shines through
const float CONTACT = 16.0;     // mm beside the opening that lie in a faint shade
const vec3 SKIN = vec3(0.80, 0.58, 0.47);
const vec3 FAT = vec3(0.63, 0.44, 0.31);
const vec3 MUSCLE = vec3(0.36, 0.11, 0.09);
const vec3 NEAR = vec3(0.17, 0.075, 0.065);
const vec3 DEEP = vec3(0.045, 0.028, 0.028);
const vec2 FROM_LIGHT = vec2(0.55, -0.83);

// How far a place lies outside the opening's rim, mm; between ellipse and rectangle, narrower above.
float outside(vec2 place) {
    vec2 part = abs(place) / vec2(ends.x, place.y > 0.0 ? ends.y : ends.z);
    if (place.y > 0.0) part.x *= 1.0 + 0.22 * part.y;
    float round_about = 0.5 * (length(part) + sqrt(length(part * part)));
    return length(place) * (1.0 - 1.0 / max(round_about, 1e-3));
}

vec4 laid(vec4 model, vec2 across) {
    vec2 on_skin = on_sheet(across, 0.0);
    float skin = outside(on_skin);
    float shade = 0.42 * exp(-max(skin, 0.0) / CONTACT) * step(skin, 6.0 * CONTACT);
    float opened = 1.0 - smoothstep(-EDGE, 0.0, skin);
    float deep = outside(on_sheet(across, wall));
    float cut = smoothstep(-0.8, 0.8, deep);
    float facing = dot(normalize(on_skin), FROM_LIGHT);
    float part = clamp(-skin / max(deep - skin, 1e-3), 0.0, 1.0);
    vec3 layers = mix(mix(SKIN, FAT, smoothstep(0.02, 0.22, part)), MUSCLE, smoothstep(0.45, 0.7, part));
    layers *= light * (0.62 + 0.38 * facing) * (1.0 - 0.35 * part);
    // Below the rim that stands before the light its shadow lies on the model.
    float lit = smoothstep(-6.0, 26.0 - 20.0 * facing, -deep);
    vec3 cavity = mix(NEAR, DEEP, smoothstep(0.0, 55.0, -deep)) * light * (0.5 + 0.5 * lit);
    float clear = mix(opened * (1.0 - cut), 1.0, THROUGH_SKIN);  // of the model
    vec3 body = mix(cavity, layers, cut) * opened;
    float hidden = opened + (1.0 - opened) * shade;
    vec3 bones = model.rgb * clear * mix(1.0, 0.45 + 0.55 * lit, opened);
    return vec4(body * (1.0 - model.a * clear) + bones, 1.0 - (1.0 - hidden) * (1.0 - model.a * clear));
}
