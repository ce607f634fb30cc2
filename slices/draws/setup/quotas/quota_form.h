// Quotas as a form holds them, and what is right. Its fields are `min-F-V`, `max-F-V`,
// `min_flex-F-V` and `max_flex-F-V`, F and V being the places of feature and value from 0.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "foundation/base/result.h"
#include "slices/draws/draw_record.h"

namespace alongside::draws {

/// More are changed in the file of features: a browser's form would be endless.
inline constexpr std::size_t most_values_on_form = 200;

struct QuotaTexts {
  std::string min, max;
  std::string min_flex, max_flex;  // "": it may be moved as far as it goes.
};
/// By feature and value.
using QuotaForm = std::vector<std::vector<QuotaTexts>>;

std::string quota_field(std::string_view what, std::size_t feature, std::size_t value);

QuotaForm quota_form_of(const std::vector<StoredFeature>& features);

/// `form` has the shape of `features`. Problems are beside their field; where the numbers of a
/// feature cannot make the seats, beside its first `min` or `max`.
Result<std::vector<StoredFeature>> check_quotas(const QuotaForm& form,
                                                const std::vector<StoredFeature>& features,
                                                std::int64_t seats);

std::size_t values_in(const std::vector<StoredFeature>& features);

/// Fingerprint of the names of features and values: a form that was made for others is told by it.
std::string names_print(const std::vector<StoredFeature>& features);

/// Quotas as a file, `feature,value,min,max,min_flex,max_flex`; and its fingerprint with a salt
/// (salted_print). "" where there are none.
std::string quotas_csv(const std::vector<StoredFeature>& features);
std::string quotas_print(std::string_view salt, const std::vector<StoredFeature>& features);

}  // namespace alongside::draws
