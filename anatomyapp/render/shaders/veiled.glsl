// Faded structures, as summed by veil.frag, over what lies behind them.
uniform sampler2D veil_sum;
uniform sampler2D veil_weight;

vec4 behind_veil(vec4 under, ivec2 at) {
    vec4 sum = texelFetch(veil_sum, at, 0);
    float weight = texelFetch(veil_weight, at, 0).r;
    return mix(vec4(sum.rgb / max(weight, 1e-5), 1.0), under, sum.a);
}
