// The line along a cap's inner side: each edge is four vertices, drawn apart by the line's width.
layout(location = 0) in vec3 position;
layout(location = 1) in vec3 other;     // the edge's other end
layout(location = 2) in vec2 corner;    // above 0: at the edge's end; on the line's inner side
layout(location = 3) in uvec2 structure_of;

uniform mat4 to_view;
uniform mat4 to_clip;
uniform vec4 planes[3];
uniform sampler2D offsets;              // as in surface.vert
uniform float exploded;
uniform vec2 size;                      // of the picture, pixels
uniform float line;                     // its width, pixels

flat out uint structure;

const float BEFORE_MM = 0.2;            // the cap

vec4 clipped(vec3 place) {
    int index = int(structure_of.x);
    if (exploded > 0.0) place += exploded * texelFetch(offsets, ivec2(index & 255, index >> 8), 0).xyz;
    vec4 seen = to_view * vec4(place, 1.0);
    return to_clip * vec4(seen.xyz * (1.0 - BEFORE_MM / max(length(seen.xyz), 1.0)), 1.0);
}

void main() {
    vec4 here = clipped(position);
    vec4 there = clipped(other);
    float forward = corner.x > 0.0 ? -1.0 : 1.0;
    vec2 along = forward * (there.xy / max(there.w, 1e-3) - here.xy / max(here.w, 1e-3)) * size;
    float length_px = length(along);
    along = length_px > 1e-6 ? along / length_px : vec2(1.0, 0.0);
    if (corner.y > 0.0) here.xy += vec2(-along.y, along.x) * line * 2.0 / size * here.w;
    structure = structure_of.x;
    gl_ClipDistance[0] = dot(planes[0], vec4(position, 1.0));
    gl_ClipDistance[1] = dot(planes[1], vec4(position, 1.0));
    gl_ClipDistance[2] = dot(planes[2], vec4(position, 1.0));
    gl_Position = here;
}
