// The files that a draw leaves, as CSV. Ids are those of the pool.
//
// selected.csv, remaining.csv  every column of the pool, a row a person
// probabilities.csv            the same of everybody, then `probability` (exact, 12 decimals) and,
//                              where there are numbered panels, `listed`: in how many of them
// panels.csv                   `panel,weight,id`: a row a seat. Panels count from 1; weights are
//                              exact decimals with 12 digits after the point; all make 1
// lottery.csv                  `number,id`: a row a seat. Numbers count from 0; equally likely
//
// Cells are kept exactly, so that a file can be brought in again: a cell that a spreadsheet takes
// for a formula is not changed.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "slices/draws/setup/pool/pool_files.h"

namespace alongside::draws {

/// 1/4 of `chance_unit` is "0.250000000000".
std::string decimal_of(std::int64_t chance);

/// The rows of these people, in that order.
std::string people_csv(const People& people, const std::vector<int>& chosen);

/// `listed` is empty where there are no numbered panels.
std::string probabilities_csv(const People& people, const std::vector<std::int64_t>& chances,
                              const std::vector<int>& listed);

std::string panels_csv(const std::vector<lottery::Panel>& panels,
                       const std::vector<std::string>& ids);
std::string lottery_csv(const std::vector<std::vector<int>>& panels,
                        const std::vector<std::string>& ids);

std::vector<std::string> ids_of(const People& people);

}  // namespace alongside::draws
