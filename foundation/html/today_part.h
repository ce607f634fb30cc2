// A part of a group's page of today that another room brings.
#pragma once

#include <functional>
#include <string>

#include "foundation/html/html.h"

namespace alongside {

struct TodayPart {
  std::function<void(Html&)> content;
  std::string live;  // The event stream that keeps it moving; "" where there is none.
};

}  // namespace alongside
