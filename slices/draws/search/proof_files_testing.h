// A lottery as the files that are checked, without the pool's own files: for tests and the bench.
#pragma once

#include <fmt/format.h>

#include <string>

#include "slices/lottery/lottery.h"
#include "slices/lottery_proof/lottery_proof.h"

namespace alongside::draws {

struct ProofTexts {
  std::string probabilities, panels, certificate;
};

inline std::string decimal_of(std::int64_t chance) {
  return fmt::format("{}.{:012}", chance / lottery::chance_unit, chance % lottery::chance_unit);
}

inline std::string probabilities_of(const lottery::Pool& pool,
                                    const std::vector<std::int64_t>& chances) {
  std::string text = "id";
  for (const lottery::Feature& feature : pool.features) text += "," + feature.name;
  text += ",address,probability\r\n";
  for (std::size_t person = 0; person < pool.people(); ++person) {
    text += std::to_string(person);
    for (std::size_t feature = 0; feature < pool.features.size(); ++feature) {
      text += "," + pool.features[feature].values[pool.value(person, feature)].value;
    }
    const int address = pool.addresses.empty() ? lottery::lives_alone : pool.addresses[person];
    text += "," + (address == lottery::lives_alone ? "" : std::to_string(address));
    text += "," + decimal_of(chances[person]) + "\r\n";
  }
  return text;
}

inline std::string panels_of(const std::vector<lottery::Panel>& panels) {
  std::string text = "panel,weight,id\r\n";
  for (std::size_t i = 0; i < panels.size(); ++i) {
    const std::string begin = fmt::format("{},{},", i + 1, decimal_of(panels[i].weight));
    for (const int person : panels[i].people) text += begin + std::to_string(person) + "\r\n";
  }
  return text;
}

/// Ids are places in the pool. Names and values are plain: no commas, no quotes.
inline ProofTexts proof_texts_of(const lottery::Pool& pool, const lottery::FairLottery& lottery) {
  return {.probabilities = probabilities_of(pool, lottery.chances),
          .panels = panels_of(lottery.panels),
          .certificate = lottery::json_of(lottery.certificate, {.seats = pool.seats,
                                                                .people = pool.people(),
                                                                .id_column = "id",
                                                                .features = pool.features,
                                                                .address_columns = {"address"},
                                                                .types = lottery::types_of(pool)})};
}

inline lottery_proof::Checked checked(const ProofTexts& texts) {
  return lottery_proof::check_lottery({.probabilities = texts.probabilities,
                                       .panels = texts.panels,
                                       .certificate = texts.certificate});
}

}  // namespace alongside::draws
