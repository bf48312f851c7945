// The first sample is the picture.
layout(location = 0) out vec4 shown;
layout(location = 1) out vec4 mean;

void put(vec4 colour, ivec2 at) {
    mean = colour;
    shown = with_noise(colour);
}
