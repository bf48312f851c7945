// Where a line of sight meets the sheet, or a surface below it; both lie on upright cylinders with one
// axis.
uniform vec3 eye;               // in the sheet's frame, as a part of the cylinder's radius
uniform vec3 corner;            // the line of sight at the picture's upper left corner, same frame
uniform vec3 to_right;          // what is added to it on the way to the right, and down
uniform vec3 to_foot;
uniform float radius;           // of the cylinder, mm

const float BESIDE = 1e6;

// Across and up from the sheet's middle along its surface, mm, at a depth below it, which is given as a
// part of the radius; far away where nothing is met.
vec2 on_sheet(vec2 across, float depth) {
    vec3 way = corner + across.x * to_right + across.y * to_foot;
    // The cylinder's axis is upright, one radius behind the sheet: |(x, z + 1)| = 1 - depth.
    vec2 from = vec2(eye.x, eye.z + 1.0);
    float a = dot(way.xz, way.xz);
    float b = dot(from, way.xz);
    // eye.z is large for a flat sheet: |from|^2 - 1 without what would be lost of it.
    float c = eye.x * eye.x + eye.z * (eye.z + 2.0) + depth * (2.0 - depth);
    float root = b * b - a * c;
    if (root <= 0.0 || b >= 0.0) return vec2(BESIDE);
    float t = c / (sqrt(root) - b);
    vec2 met = from + t * way.xz;
    return radius * vec2(atan(met.x, met.y), eye.y + t * way.y);
}
