// One triangle that covers the picture, as far away as can be.
out vec2 across;                       // of the picture, 0 to 1; of what is seen only

void main() {
    vec2 place = vec2(float((gl_VertexID << 1) & 2), float(gl_VertexID & 2));
    across = place;
    gl_Position = vec4(place * 2.0 - 1.0, 1.0, 1.0);
}
