// A dark ellipse with a soft edge on the sheet: the shade below a model that stands on it, or a
// window through which the model is seen inside the body. It is a superellipse of the fourth degree,
// which covers a page without reaching far beyond its sides.
uniform vec2 middle;            // mm, along the sheet
uniform vec2 radii;             // mm
uniform float sharpness;        // the part of them without an edge
uniform float strength;         // of the darkness
uniform vec3 dark;
uniform float opens;            // 1 for a window, through which alone the model is seen

vec4 patched(vec4 over, vec2 across) {
    vec2 place = (on_sheet(across) - middle) / radii;
    vec2 square = place * place;
    float away = sqrt(length(square));
    float inside = 1.0 - smoothstep(sharpness, 1.0, away);
    over *= mix(1.0, inside, opens);
    float hidden = inside * strength;
    return vec4(dark * hidden * (1.0 - over.a) + over.rgb, 1.0 - (1.0 - hidden) * (1.0 - over.a));
}
