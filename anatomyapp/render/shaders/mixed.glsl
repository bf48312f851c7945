// A further sample is mixed into the mean of those before it.
uniform sampler2D mean_before;
uniform float share;

layout(location = 0) out vec4 shown;
layout(location = 1) out vec4 mean;

void put(vec4 colour, ivec2 at) {
    mean = mix(texelFetch(mean_before, at, 0), colour, share);
    shown = with_noise(mean);
}
