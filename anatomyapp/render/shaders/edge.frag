// A dark line of the structure's own colour.
uniform usampler2D structures;  // as in light.glsl
uniform float light;

flat in uint structure;

layout(location = 0) out vec4 colour;
layout(location = 1) out uint id;

const float DARK = 0.36;

void main() {
    int index = int(structure);
    vec3 tissue = vec3(texelFetch(structures, ivec2(index & 255, 2 * (index >> 8)), 0).rgb) / 255.0;
    colour = vec4(DARK * tissue * sqrt(light), 1.0);
    id = structure;
}
