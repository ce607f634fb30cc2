#include "slices/design_stage/assumptions/sealed_reflection.h"

namespace alongside::design_stage {
namespace {

constexpr std::size_t reflection_filled_up_to_bytes = 2'048;

std::string purpose_of_reflection(const WhoseReflection& whose) {
  return "reflection " + std::to_string(whose.group.number) + "/" +
         std::to_string(whose.person.number);
}

}  // namespace

std::string sealed_reflection(const SecretKey& key, const WhoseReflection& whose,
                              std::string_view text) {
  std::string filled(text);
  filled.resize((filled.size() / reflection_filled_up_to_bytes + 1) * reflection_filled_up_to_bytes,
                ' ');
  return seal(key, purpose_of_reflection(whose), filled);
}

std::optional<std::string> opened_reflection(const SecretKey& key, const WhoseReflection& whose,
                                             std::string_view sealed) {
  auto text = unseal(key, purpose_of_reflection(whose), sealed);
  if (text) text->erase(text->find_last_not_of(' ') + 1);
  return text;
}

}  // namespace alongside::design_stage
