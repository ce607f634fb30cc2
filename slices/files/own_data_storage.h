// What this slice holds of one person, for them to keep.
#pragma once

#include <string_view>

#include "foundation/base/json_writer.h"
#include "slices/files/files.h"

namespace alongside::files {

/// The picture that they are shown by, with its address. Files of groups have no author.
void write_own_data(JsonWriter& json, Read& read, std::string_view base_url,
                    Id<people::Person> person);

}  // namespace alongside::files
