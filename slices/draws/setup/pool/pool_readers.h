// The readers of pool_files.h, going on behind a mistake: so all mistakes of both files are told.
// What they return is whole only where no mistake was told.
#pragma once

#include "slices/draws/setup/pool/pool_files.h"

namespace alongside::draws {

/// Nothing where the file is no table, or has not the columns that it needs.
std::optional<Features> features_so_far(const SourceFile& file, Mistakes& mistakes);

/// `features` may be nothing: then values are not looked at.
std::optional<People> people_so_far(const SourceFile& file, const Features* features,
                                    const PeopleOptions& options, Mistakes& mistakes);

}  // namespace alongside::draws
