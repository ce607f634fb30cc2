// How a fixture of nhsuk-frontend is written with our functions.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "foundation/html/testing/options.h"

namespace alongside::html::testing {

struct Component {
  std::string name;  // Its folder in nhsuk-frontend.
  /// Writes the fixture with our function; returns why it is not covered, or "".
  std::function<std::string(Html&, const Value&)> render;
  /// What differs on purpose is evened out in ours and in theirs.
  std::function<std::string(std::string)> even_ours = [](std::string html) { return html; };
  std::function<std::string(std::string, const Value&)> even_theirs =
      [](std::string html, const Value&) { return html; };
};

std::vector<Component> field_components();
std::vector<Component> content_components();

std::string replaced(const std::string& text, const std::string& pattern, const std::string& with);

}  // namespace alongside::html::testing
