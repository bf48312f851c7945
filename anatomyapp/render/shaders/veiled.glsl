// Faded structures, as summed by veil.frag, over what lies behind them.
uniform sampler2D veil_sum;
uniform sampler2D veil_weight;

vec3 behind_veil(vec3 under, ivec2 at) {
    vec4 sum = texelFetch(veil_sum, at, 0);
    float weight = texelFetch(veil_weight, at, 0).r;
    return mix(sum.rgb / max(weight, 1e-5), under, sum.a);
}
