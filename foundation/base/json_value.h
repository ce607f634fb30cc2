// Text as a JSON value, every number the nearest that there is: Boost.JSON 1.81 by itself reads one
// number in ten a little off.
#pragma once

#include <optional>
#include <string_view>

namespace boost::json {
class value;
}

namespace alongside {

/// Nothing where the text is no JSON, nests deeper than 32, or holds a number beyond a double.
std::optional<boost::json::value> json_value(std::string_view text);

}  // namespace alongside
