// Lights are fixed to the camera: a soft warm key from the upper left, a weak cool fill from the
// right, a ground and sky that turn with the body. Colours are squared and rooted in place of the
// sRGB curve.
// The table has two rows for each 256 structures: colour and gloss; mark and how much its neighbours
// shade it, which is less where they are hidden, how much it is tinted, and whether it is hatched.
uniform usampler2D structures;
uniform vec3 up_seen;
uniform float light;
uniform float fog;              // how much darker what is farthest away is

const vec3 KEY = vec3(-0.49, 0.62, 0.61);
const vec3 FILL = vec3(0.86, 0.08, 0.50);
const float WRAP = 0.30;

uvec4 row_of(uint index, int row) {
    return texelFetch(structures, ivec2(int(index) & 255, 2 * (int(index) >> 8) + row), 0);
}

// How much of its colour a hatched surface keeps here: lines from lower left to upper right.
float hatched() {
    float across = fract((gl_FragCoord.x - gl_FragCoord.y) / 9.0);
    return mix(0.34, 1.0, smoothstep(0.0, 0.12, abs(across - 0.5) - 0.13));
}

// Without pow, which takes the software rasteriser as long as all the rest of the light.
float to_the_36th(float x) {
    float x4 = x * x * x * x;
    float x16 = x4 * x4 * x4 * x4;
    return x16 * x16 * x4;
}

// The colour of a surface: its structure, unit normal, unit direction to the eye, openness to the light, and how far
// away it is, as farness() says.
vec3 shaded(uint index, vec3 n, vec3 v, float openness, float away) {
    vec4 surface = vec4(row_of(index, 0)) / 255.0;
    vec3 albedo = surface.rgb * surface.rgb;
    float key = max((dot(n, KEY) + WRAP) / (1.0 + WRAP), 0.0);
    float fill = max((dot(n, FILL) + 0.2) / 1.2, 0.0);
    uvec4 mark_and_shading = row_of(index, 1);
    if (mark_and_shading.a > 0u) albedo *= hatched();
    float free = mix(1.0, openness, float(mark_and_shading.g) / 255.0);
    vec3 around = mix(vec3(0.25, 0.205, 0.165), vec3(0.42, 0.435, 0.46), 0.5 + 0.5 * dot(n, up_seen));
    vec3 sum = around * free * free
        + vec3(0.86, 0.795, 0.70) * key * key * mix(0.25, 1.0, free * free)
        + vec3(0.07, 0.09, 0.12) * fill * free;
    float rim = 1.0 - max(dot(n, v), 0.0);
    sum *= 1.0 - 0.35 * rim * rim * rim;
    float shine = to_the_36th(max(dot(n, normalize(KEY + v)), 0.0)) * surface.a * free;
    if (mark_and_shading.b > 0u) sum *= 1.2;  // tinted
    float far = smoothstep(0.0, 1.0, away);
    vec3 colour = (albedo * sum + shine * vec3(1.0, 0.98, 0.95)) * light;
    return sqrt(max(colour, 0.0)) * (1.0 - fog * far);
}
