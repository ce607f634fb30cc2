// Which columns of a pool stand at the top of a letter: names and addresses, by their headings.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "slices/draws/draw_record.h"

namespace alongside::draws {

/// "Surname", "Street", "Address line 2"; never e-mail, phone, a date, a birth, a note or an id.
bool is_name_or_address(std::string_view heading);

/// Places in PoolPerson::personal, rising. Where no heading is a name or an address, the first
/// column that is not known to be something else; empty where there is none.
std::vector<std::size_t> address_places(const std::vector<PoolColumn>& columns);

/// Places of what somebody is called: one column of whole names, or else all that are names, those
/// of first names before the others. Empty where there is none.
std::vector<std::size_t> name_places(const std::vector<PoolColumn>& columns);

/// The headings of `address_places`, with commas between.
std::string address_headings(const std::vector<PoolColumn>& columns);

}  // namespace alongside::draws
