// How what is known of a person of a pool is sealed: each part under a purpose that names draw and
// person, so that nothing opens in another's place.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/secrets.h"
#include "slices/draws/draw_record.h"

namespace alongside::draws {

struct SealedPerson {
  std::string features;
  std::string personal;
  std::optional<std::string> address;  // Nothing where nobody shares it.
};

SealedPerson sealed(const SecretKey& key, Id<Draw> selection, const PoolPerson& person);

/// Each is nothing where it was changed, moved to another person, or sealed with another key.
std::optional<std::vector<std::uint16_t>> opened_features(const SecretKey& key, Id<Draw> selection,
                                                          std::int64_t number,
                                                          std::string_view text);
std::optional<std::vector<std::string>> opened_personal(const SecretKey& key, Id<Draw> selection,
                                                        std::int64_t number, std::string_view text);
std::optional<int> opened_address(const SecretKey& key, Id<Draw> selection, std::int64_t number,
                                  std::string_view text);

}  // namespace alongside::draws
