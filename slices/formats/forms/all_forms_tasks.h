// All forms of a document, made side by side.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "slices/formats/forms/making.h"

namespace alongside::formats {

struct MadeForm {
  std::string_view form;  // "large-print"
  Made made;
  double seconds = 0;
};

/// "html", "pdf" and so on, as they are typed; those of `on_request` are made where they are named.
std::vector<std::string> names_of_forms(bool on_request);

/// In the order of `names_of_forms`. A form that cannot be made holds up no other.
std::vector<MadeForm> make_forms(const Making& making, const std::vector<std::string>& wanted);

}  // namespace alongside::formats
