// One triangle that covers the target with a part of a camera's picture. The target keeps the upper
// row first, as pictures lie in memory, so nothing has to be turned over on the way in or out.
uniform vec4 shown;             // of the camera's picture: where it starts, and how much, 0 to 1

out vec2 across;                // of the camera's picture

void main() {
    vec2 place = vec2(float((gl_VertexID << 1) & 2), float(gl_VertexID & 2));
    across = shown.xy + shown.zw * place;
    gl_Position = vec4(place * 2.0 - 1.0, 1.0, 1.0);
}
