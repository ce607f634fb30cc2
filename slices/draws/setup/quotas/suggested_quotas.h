// Quotas suggested from the shares of the people served.
//
// A value with share s of k seats is due k*s of them. Its quota goes from a twentieth below that,
// rounded down, to a twentieth above, rounded up; so there is room to draw in, also where k*s is
// whole. Shares of a feature that make more than everybody, or that are all known, are taken in
// proportion. A value without a share may have any number of seats; one with share 0 may have one
// seat, so that nobody is left out for certain. The lowest numbers of a feature never make more
// than the seats, and the highest never less.
#pragma once

#include <vector>

#include "slices/draws/draw_record.h"

namespace alongside::draws {

inline constexpr double room_of_quota = 0.05;
/// Beyond it a quota may be moved where no panel meets all of them; one seat at least.
inline constexpr double room_of_flex = 0.10;

/// The same features, with quotas for `seats`. A feature without any share keeps its own.
std::vector<StoredFeature> suggested_quotas(std::vector<StoredFeature> features, int seats);

/// Whether there is a share to suggest anything from.
bool has_shares(const std::vector<StoredFeature>& features);

}  // namespace alongside::draws
