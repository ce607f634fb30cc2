// HTML as a list of tokens, so that two writings of the same page compare equal: white space is
// folded, attributes are put in order, entities are decoded.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace alongside::html::testing {

/// `<p class="note">`, `</p>`, `text`: one string each.
std::vector<std::string> tokens(std::string_view html);

/// Whether each element that is opened is closed in its order; void elements have no end.
bool is_balanced(const std::vector<std::string>& tokens);

/// One a line, for messages of tests.
std::string joined(const std::vector<std::string>& tokens);

}  // namespace alongside::html::testing
