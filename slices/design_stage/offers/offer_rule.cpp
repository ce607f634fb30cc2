#include "slices/design_stage/offers/offer_rule.h"

#include "foundation/base/typed_text.h"

namespace alongside::design_stage {

Result<std::string> accept_offer(const std::string& typed) {
  if (auto problem = problem_of({.field = "text",
                                 .text = typed,
                                 .most = offer_characters,
                                 .if_empty = say("Write what you bring")})) {
    return *std::move(problem);
  }
  return typed;
}

}  // namespace alongside::design_stage
