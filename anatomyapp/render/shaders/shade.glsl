// The shade on the sheet below a model that stands on it: darkest in its middle.
uniform vec2 middle;            // mm, along the sheet
uniform vec2 radii;             // mm
uniform float strength;

vec4 laid(vec4 model, vec2 across) {
    vec2 place = (on_sheet(across, 0.0) - middle) / radii;
    float taken = strength * (1.0 - smoothstep(0.0, 1.0, length(place)));
    return vec4(model.rgb, 1.0 - (1.0 - taken) * (1.0 - model.a));
}
