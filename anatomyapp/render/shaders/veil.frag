// Weighted blended order-independent transparency (McGuire and Bavoil 2013): the first target sums
// weighted colours and, in its alpha, multiplies what shines through; the second sums the weights.
layout(location = 0) out vec4 sum;
layout(location = 1) out float weight;

void main() {
    if (told_apart()) discard;
    float away = farness();
    vec4 colour = faded(away);
    float near = 0.525 - 0.475 * away;
    weight = colour.a * (0.01 + 16.0 * near * near * near * near * near * near);
    sum = vec4(colour.rgb * weight, colour.a);
}
