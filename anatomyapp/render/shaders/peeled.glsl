// Faded structures: the nearest layers as put together by under.frag, over the others as summed by
// veil.frag, over what lies behind them.
uniform sampler2D layers;

vec4 behind_layers(vec4 under, ivec2 at) {
    vec4 near = texelFetch(layers, at, 0);
    return vec4(near.rgb, 1.0 - near.a) + behind_veil(under, at) * near.a;
}
