// A dark ellipse with a soft edge on the sheet: the shade below a model that stands on it, or a
// window through which the model is seen inside the body.
uniform vec2 middle;            // mm, along the sheet
uniform vec2 radii;             // mm
uniform float sharpness;        // the part of them without an edge
uniform float strength;         // of the darkness
uniform vec3 dark;
uniform float opens;            // 1 for a window, through which alone the model is seen

vec3 patched(vec3 under, vec4 over, vec2 across) {
    float away = length((on_sheet(across) - middle) / radii);
    float inside = 1.0 - smoothstep(sharpness, 1.0, away);
    over *= mix(1.0, inside, opens);
    return mix(under, dark, inside * strength) * (1.0 - over.a) + over.rgb;
}
