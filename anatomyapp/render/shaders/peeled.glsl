// Faded structures, layer by layer as put together by under.frag, over what lies behind them.
uniform sampler2D veil_sum;

vec4 behind_veil(vec4 under, ivec2 at) {
    vec4 sum = texelFetch(veil_sum, at, 0);
    return vec4(sum.rgb, 1.0 - sum.a) + under * sum.a;
}
