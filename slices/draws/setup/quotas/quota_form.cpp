#include "slices/draws/setup/quotas/quota_form.h"

#include <cassert>

#include "foundation/base/csv.h"
#include "foundation/base/secrets.h"
#include "foundation/base/text.h"
#include "slices/draws/search/lottery_texts.h"

namespace alongside::draws {
namespace {

std::string written(int number, std::int64_t unlimited) {
  return number == unlimited ? std::string() : std::to_string(number);
}

class QuotaReader {
 public:
  QuotaReader(std::int64_t seats, Problems& problems) : seats_(seats), problems_(problems) {}

  void read(const QuotaTexts& texts, std::size_t feature, std::size_t value, StoredValue& quota) {
    feature_ = feature;
    value_ = value;
    name_ = quota.name;
    const auto min = number(texts.min, "min");
    const auto max = number(texts.max, "max");
    const auto min_flex = texts.min_flex.empty() ? 0 : number(texts.min_flex, "min_flex");
    const auto max_flex =
        texts.max_flex.empty() ? lottery::most_seats : number(texts.max_flex, "max_flex");
    if (!min || !max || !min_flex || !max_flex) return;
    quota.min = *min;
    quota.max = *max;
    quota.min_flex = *min_flex;
    quota.max_flex = *max_flex;
    check_order(quota);
  }

  void check_sums(std::size_t feature, const StoredFeature& quotas) {
    std::int64_t lowest = 0, highest = 0;
    for (const StoredValue& value : quotas.values) {
      lowest += value.min;
      highest += value.max;
    }
    const std::vector<Argument> all{
        {"feature", quotas.name}, {"lowest", lowest}, {"highest", highest}, {"seats", seats_}};
    feature_ = feature;
    value_ = 0;
    if (lowest > seats_) {
      tell("min", say("The fewest of “{feature}” make {lowest}, and there are {seats} places. "
                      "Lower some of them",
                      all));
    }
    if (highest < seats_) {
      tell("max", say("The most of “{feature}” make {highest}, and there are {seats} places. Raise "
                      "some of them",
                      all));
    }
  }

 private:
  void tell(std::string_view what, Message message) {
    problems_.push_back({quota_field(what, feature_, value_), std::move(message)});
  }

  std::optional<int> number(const std::string& text, std::string_view what) {
    const auto number = whole_number(text);
    if (number && *number >= 0 && *number <= lottery::most_seats) return static_cast<int>(*number);
    tell(what, say("“{value}”: enter a whole number, 0 or more", {{"value", name_}}));
    return std::nullopt;
  }

  void check_order(const StoredValue& quota) {
    const std::vector<Argument> numbers{
        {"value", name_}, {"min", std::int64_t{quota.min}}, {"max", std::int64_t{quota.max}}};
    if (quota.min > quota.max) {
      tell("max", say("“{value}”: make the most {min} or more", numbers));
    }
    if (quota.min_flex > quota.min) {
      tell("min_flex", say("“{value}”: make this {min} or less", numbers));
    }
    if (quota.max_flex < quota.max) {
      tell("max_flex", say("“{value}”: make this {max} or more", numbers));
    }
  }

  std::int64_t seats_;
  Problems& problems_;
  std::size_t feature_ = 0;
  std::size_t value_ = 0;
  std::string name_;
};

}  // namespace

std::string quota_field(std::string_view what, std::size_t feature, std::size_t value) {
  return std::string(what) + "-" + std::to_string(feature) + "-" + std::to_string(value);
}

QuotaForm quota_form_of(const std::vector<StoredFeature>& features) {
  QuotaForm form;
  for (const StoredFeature& feature : features) {
    form.emplace_back();
    for (const StoredValue& value : feature.values) {
      form.back().push_back({std::to_string(value.min), std::to_string(value.max),
                             written(value.min_flex, 0),
                             written(value.max_flex, lottery::most_seats)});
    }
  }
  return form;
}

Result<std::vector<StoredFeature>> check_quotas(const QuotaForm& form,
                                                const std::vector<StoredFeature>& features,
                                                std::int64_t seats) {
  assert(form.size() == features.size());
  Problems problems;
  QuotaReader reader(seats, problems);
  std::vector<StoredFeature> checked = features;
  for (std::size_t f = 0; f < checked.size(); ++f) {
    const std::size_t before = problems.size();
    for (std::size_t v = 0; v < checked[f].values.size(); ++v) {
      reader.read(form[f].at(v), f, v, checked[f].values[v]);
    }
    if (problems.size() == before) reader.check_sums(f, checked[f]);
  }
  if (!problems.empty()) return problems;
  return checked;
}

std::size_t values_in(const std::vector<StoredFeature>& features) {
  std::size_t count = 0;
  for (const StoredFeature& feature : features) count += feature.values.size();
  return count;
}

std::string names_print(const std::vector<StoredFeature>& features) {
  std::string names;
  for (const StoredFeature& feature : features) {
    for (const StoredValue& value : feature.values) {
      append_csv_row(names, {feature.name, value.name});
    }
  }
  return fingerprint(names);
}

std::string quotas_csv(const std::vector<StoredFeature>& features) {
  std::string text;
  append_csv_row(text, {"feature", "value", "min", "max", "min_flex", "max_flex"});
  for (const StoredFeature& feature : features) {
    for (const StoredValue& value : feature.values) {
      append_csv_row(
          text, {feature.name, value.name, std::to_string(value.min), std::to_string(value.max),
                 std::to_string(value.min_flex), std::to_string(value.max_flex)});
    }
  }
  return text;
}

std::string quotas_print(std::string_view salt, const std::vector<StoredFeature>& features) {
  return features.empty() ? std::string() : salted_print(salt, quotas_csv(features));
}

}  // namespace alongside::draws
