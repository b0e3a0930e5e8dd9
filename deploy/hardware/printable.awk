# Reads an ASCII STL as it lies on the printer and says whether it prints: closed (each edge belongs to two facets, once in
# either direction), on the bed, nothing that hangs over by more than 45°, and no bridge wider than widest (mm).
# A bridge is a patch of facets that hang over; its width is the lesser side of its box in x and y.

function abs(x) { return x < 0 ? -x : x }
function find(v) { while (root[v] != v) v = root[v]; return v }
function join(a, b) { a = find(a); b = find(b); if (a != b) root[a] = b }

/^ *facet normal/ { n = 0; down = $5 < -0.72 }  # cos 46°: roofs at 45° are given a little
/^ *vertex/ {
  key[n++] = $2 " " $3 " " $4
  if (lowest == "" || $4 < lowest) lowest = $4
  if (n < 3) next
  facets++
  for (i = 0; i < 3; i++) edges[key[i] "|" key[(i + 1) % 3]]++
  if (down) { hanging++; for (i = 0; i < 3; i++) patch[hanging, i] = key[i] }
}
END {
  if (facets == 0) { print "no facets"; exit 1 }
  for (e in edges) {
    split(e, ends, "|")
    if (edges[e] != 1 || edges[ends[2] "|" ends[1]] != 1) open++
  }
  for (f = 1; f <= hanging; f++) {
    split(patch[f, 0], a, " "); split(patch[f, 1], b, " "); split(patch[f, 2], c, " ")
    if (a[3] - lowest < 0.01 && b[3] - lowest < 0.01 && c[3] - lowest < 0.01) continue # lies on the bed
    for (i = 0; i < 3; i++) if (!(patch[f, i] in root)) root[patch[f, i]] = patch[f, i]
    join(patch[f, 0], patch[f, 1]); join(patch[f, 1], patch[f, 2])
  }
  for (v in root) {
    r = find(v); split(v, p, " ")
    if (!(r in left) || p[1] < left[r]) left[r] = p[1]
    if (!(r in right) || p[1] > right[r]) right[r] = p[1]
    if (!(r in near) || p[2] < near[r]) near[r] = p[2]
    if (!(r in far) || p[2] > far[r]) far[r] = p[2]
  }
  for (r in left) {
    bridges++
    w = right[r] - left[r]; d = far[r] - near[r]
    if (d < w) w = d
    if (w > wide) wide = w
  }
  printf "%d facets, %d bridges, the widest %.1f mm", facets, bridges, wide
  if (open > 0) printf "; %d edges are open", open
  if (abs(lowest) > 0.01) printf "; the lowest point is at %.2f, not on the bed", lowest
  if (wide > widest) printf "; more than %.1f mm", widest
  print ""
  exit open > 0 || abs(lowest) > 0.01 || wide > widest
}
