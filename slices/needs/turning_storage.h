// Rows go over from one key to the next.
#pragma once

#include "slices/needs/own_storage.h"

namespace alongside::needs {

/// From now on all is sealed with it.
void seal_with(Write& write, const std::string& key_name);

/// A step of a walk through all that another key sealed, by people rising from `reached` on; how
/// many rows it was. Throws DatabaseFailed where a key is missing: then nothing of the step is
/// kept.
std::int64_t seal_some_needs(Write& write, const NeedsKeys& keys, const NamedKey& with,
                             std::int64_t& reached);
std::int64_t seal_some_sharing(Write& write, const NeedsKeys& keys, const NamedKey& with,
                               std::int64_t& reached);

}  // namespace alongside::needs
