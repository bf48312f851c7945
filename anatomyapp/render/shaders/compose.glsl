// Background, contact shade, model and veil of one sample. Pixels count from the lower left corner.
uniform sampler2D model;

uniform vec2 size;
uniform vec3 centre;
uniform vec3 edge;
uniform vec4 shade_place;      // centre and radii
uniform float shade;

out vec4 colour;

vec3 background() {
    vec2 away = gl_FragCoord.xy - vec2(0.5, 0.56) * size;
    float t = smoothstep(0.0, 1.0, length(away) / (0.72 * max(size.x, size.y)));
    vec2 flat_away = (gl_FragCoord.xy - shade_place.xy) / max(shade_place.zw, 1.0);
    float dark = 1.0 - smoothstep(0.0, 1.0, length(flat_away));
    return mix(centre, edge, t) * (1.0 - shade * dark);
}

vec3 composed(ivec2 at) {
    vec4 solid = texelFetch(model, at, 0);
    return behind_veil(solid.a > 0.0 ? solid.rgb : background(), at);
}
