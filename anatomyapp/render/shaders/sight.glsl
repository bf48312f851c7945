// Where a pixel looks, and how far away what it sees is.
uniform vec4 to_side;           // from a pixel to the slope of its line of sight: scale, shift
uniform vec2 depth_cue;         // mm: where it starts, over which length it grows

// The line of sight of this pixel in the camera's frame; its length along the axis is 1.
vec3 line_of_sight() {
    return vec3(gl_FragCoord.xy * to_side.xy + to_side.zw, -1.0);
}

// From -1, the nearest of what is shown, to 1, the farthest; of a surface's own pixel only.
float farness() {
    return clamp((1.0 / gl_FragCoord.w - depth_cue.x) / depth_cue.y, -1.0, 1.0);
}
