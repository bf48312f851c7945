// An opened face: the structure's own colour, a little lighter and evenly lit, as in an atlas.
uniform usampler2D structures;  // as in light.glsl
uniform vec2 depth_cue;
uniform float light;

in vec4 normal_and_openness;
flat in uint structure;

layout(location = 0) out vec4 colour;
layout(location = 1) out uint id;

const float LIGHTER = 0.16;

void main() {
    int index = int(structure);
    vec3 tissue = vec3(texelFetch(structures, ivec2(index & 255, 2 * (index >> 8)), 0).rgb) / 255.0;
    float far = smoothstep(0.0, 1.0, (1.0 / gl_FragCoord.w - depth_cue.x) / depth_cue.y);
    colour = vec4(mix(tissue, vec3(1.0), LIGHTER) * sqrt(light) * (1.0 - 0.4 * far), 1.0);
    id = structure;
}
