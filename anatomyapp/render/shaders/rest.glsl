// Only those faded surfaces are blended that lie behind the layers that were peeled.
uniform sampler2D layer_before;

bool told_apart() {
    return gl_FragCoord.z <= texelFetch(layer_before, ivec2(gl_FragCoord.xy), 0).r;
}
