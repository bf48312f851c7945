// Pixels with a solid surface.
uniform sampler2D surface;

void main() {
    ivec2 at = ivec2(gl_FragCoord.xy);
    vec4 here = texelFetch(surface, at, 0);
    uint index = texelFetch(ids, at, 0).r;
    vec3 v = -normalize(line_of_sight());
    vec3 colour = shaded(index, unfolded(here.xy), v, here.z, here.w);
    colour = faced(colour, index, here.z, here.w);
    put(outlined(behind_layers(vec4(colour, 1.0), at), at), at);
}
