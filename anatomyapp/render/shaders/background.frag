// Pixels without a solid surface: background and contact shade, or nothing but the shade.
uniform vec3 centre;
uniform vec3 edge;
uniform vec4 glow;             // middle in the whole picture, and one over its radii
uniform vec4 ground;           // the same of the contact shade
uniform float shade;
uniform float backdrop;        // 1, or 0 for a picture that is transparent there

// smoothstep(0, 1, distance), by the distance squared.
float smoothly(vec2 place) {
    float square = min(dot(place, place), 1.0);
    return square * (3.0 - 2.0 * sqrt(square));
}

vec4 background() {
    vec2 here = gl_FragCoord.xy + corner;
    float t = smoothly((here - glow.xy) * glow.zw);
    float dark = shade * (1.0 - smoothly((here - ground.xy) * ground.zw));
    return vec4(mix(centre, edge, t) * (1.0 - dark) * backdrop, mix(dark, 1.0, backdrop));
}

void main() {
    ivec2 at = ivec2(gl_FragCoord.xy);
    put(outlined(behind_layers(background(), at), at), at);
}
