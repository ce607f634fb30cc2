// How a worry and what was done about it are sealed: each under a purpose that names the worry, so
// that nothing opens in another's place; and who may open it, as tags.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "foundation/base/secrets.h"
#include "slices/safety/worries/worry_rule.h"

namespace alongside::safety {

std::string sealed_worry(const SecretKey& key, std::int64_t number, const Worry& worry);
/// Nothing where it was changed, or was sealed with another key or for another worry.
std::optional<Worry> opened_worry(const SecretKey& key, std::int64_t number,
                                  std::string_view sealed);

struct StepText {
  std::string by;    // A name.
  std::string what;  // "" where they opened it, and no more.

  friend bool operator==(const StepText&, const StepText&) = default;
};
std::string sealed_step(const SecretKey& key, std::int64_t worry, std::int64_t position,
                        const StepText& step);
std::optional<StepText> opened_step(const SecretKey& key, std::int64_t worry, std::int64_t position,
                                    std::string_view sealed);

/// What stands for a person in the list of who may open a worry.
std::string reader_tag(const SecretKey& key, PersonId person);

/// A code of 60 random bits, to say and to type: "7KQ2-MXPA-49RT".
std::string new_receipt();
/// As it was typed, with or without lines, large or small; what the database keeps of it.
std::string receipt_print(const SecretKey& key, std::string_view typed);

}  // namespace alongside::safety
