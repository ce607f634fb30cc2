// Lotteries made by hand, with proofs made by hand: for tests.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "slices/lottery_proof/lottery_proof.h"

namespace alongside::lottery_proof {

struct MadeFiles {
  std::string probabilities, panels, certificate;
  std::string selected, remaining, lottery;  // "": not there.

  std::vector<std::string*> all() {
    std::vector<std::string*> files{&probabilities, &panels,    &certificate,
                                    &selected,      &remaining, &lottery};
    std::erase_if(files, [](const std::string* file) { return file->empty(); });
    return files;
  }
};

inline std::optional<std::string_view> if_there(const std::string& file) {
  if (file.empty()) return std::nullopt;
  return file;
}

inline Checked check(const MadeFiles& files) {
  return check_lottery({.probabilities = files.probabilities,
                        .panels = files.panels,
                        .certificate = files.certificate,
                        .selected = if_there(files.selected),
                        .remaining = if_there(files.remaining),
                        .lottery = if_there(files.lottery)});
}

/// `text` with `from`, which must be there once or more, as `to` in the first place.
inline std::string with(std::string text, const std::string& from, const std::string& to) {
  return text.replace(text.find(from), from.size(), to);
}

/// Two seats, one woman and one man of three and two. Ada and Dan live together, so they are in no
/// panel together. A third for each woman and a half for each man is the fairest.
inline MadeFiles five_people() {
  return {
      .probabilities = "id,gender,street,probability,listed\r\n"
                       "ada,woman,Elm Row,0.333333333334,1\r\n"
                       "bea,woman,,0.333333333333,1\r\n"
                       "cy,woman,,0.333333333333,1\r\n"
                       "dan,man, elm  row,0.500000000000,1\r\n"
                       "eli,man,Oak Row,0.500000000000,2\r\n",
      .panels = "panel,weight,id\r\n"
                "1,0.333333333334,ada\r\n1,0.333333333334,eli\r\n"
                "2,0.250000000000,bea\r\n2,0.250000000000,dan\r\n"
                "3,0.250000000000,cy\r\n3,0.250000000000,dan\r\n"
                "4,0.083333333333,bea\r\n4,0.083333333333,eli\r\n"
                "5,0.083333333333,cy\r\n5,0.083333333333,eli\r\n",
      .certificate = R"({"format": "alongside-selection-certificate-1",
"method": "leximin", "seats": 2, "id_column": "id", "people": 5,
"features": [{"name": "gender", "values": [{"value": "woman", "min": 1, "max": 1},
                                           {"value": "man", "min": 1, "max": 1}]}],
"address_columns": ["street"], "types": [[0], [1, 2], [3], [4]],
"chance_unit": "1e-12", "multiplier_unit": "1e-15", "complete": true,
"stages": [
{"value": 333333333333, "settled": [0, 1],
 "gains": [[0, 1000000000000000], [1, 1000000000000000]],
 "proof": [{"kind": "bound", "rows": [[1, 1000000000000000]]}]},
{"value": 500000000000, "settled": [2, 3],
 "gains": [[2, 1000000000000000], [3, 1000000000000000]],
 "proof": [{"kind": "bound", "rows": [[2, 1000000000000000]]}]}],
"pool_fingerprint": "", "features_fingerprint": ""})",
      .selected = "id,gender,street\r\nbea,woman,\r\ndan,man, elm  row\r\n",
      .remaining = "id,gender,street\r\nada,woman,Elm Row\r\ncy,woman,\r\neli,man,Oak Row\r\n",
      .lottery = "number,id\r\n0,bea\r\n0,dan\r\n1,cy\r\n1,eli\r\n2,ada\r\n2,eli\r\n"};
}

/// The same with the one stage of another method; `rows` are its multipliers.
inline MadeFiles five_people_by(const std::string& method, const std::string& rows) {
  MadeFiles files = five_people();
  files.certificate = with(files.certificate, "leximin", method);
  files.certificate.resize(files.certificate.find("\"stages\""));
  files.certificate += R"("stages": [{"value": 0, "settled": [], "gains": [],
 "proof": [{"kind": "bound", "rows": )" + rows + R"(}]}],
"pool_fingerprint": "", "features_fingerprint": ""})";
  return files;
}

/// Two seats for Pia, Quin, Ros, Sam and Tom. No two of the first three go together: each pair has
/// a mark of which one seat may be. By halves of people all five could have 40%; panels are of
/// whole people, and give the three a third. So the proof has to divide.
inline MadeFiles odd_ring() {
  MadeFiles files;
  files.probabilities =
      "name,pq,qr,pr,id,probability\r\n"
      "Pia,yes,no,yes,p,0.333333333334\r\nQuin,yes,yes,no,q,0.333333333333\r\n"
      "Ros,no,yes,yes,r,0.333333333333\r\nSam,no,no,no,s,0.500000000001\r\n"
      "Tom,no,no,no,t,0.499999999999\r\n";
  files.panels = "panel,weight,id\r\n";
  const char* weights[] = {"0.166666666667", "0.166666666667", "0.166666666667",
                           "0.166666666666", "0.166666666667", "0.166666666666"};
  const char* seats[] = {"p", "s", "p", "t", "q", "s", "q", "t", "r", "s", "r", "t"};
  for (std::size_t i = 0; i < 12; ++i) {
    files.panels += std::to_string(i / 2) + "," + weights[i / 2] + "," + seats[i] + "\r\n";
  }
  files.certificate = R"({"format": "alongside-selection-certificate-1",
"method": "leximin", "seats": 2, "id_column": "id", "people": 5, "features": [
{"name": "pq", "values": [{"value": "yes", "min": 0, "max": 1},
                         {"value": "no", "min": 0, "max": 2}]},
{"name": "qr", "values": [{"value": "yes", "min": 0, "max": 1},
                         {"value": "no", "min": 0, "max": 2}]},
{"name": "pr", "values": [{"value": "yes", "min": 0, "max": 1},
                         {"value": "no", "min": 0, "max": 2}]}],
"address_columns": [], "types": [[0], [1], [2], [3, 4]],
"chance_unit": "1e-12", "multiplier_unit": "1e-15", "complete": true,
"stages": [
{"value": 333333333333, "settled": [0, 1, 2],
 "gains": [[0, 1000000000000000], [1, 1000000000000000], [2, 1000000000000000]],
 "proof": [{"kind": "row", "index": 1, "at_most": 0, "left": 1, "right": 2},
           {"kind": "bound", "rows": [[1, 1000000000000000]]},
           {"kind": "type", "index": 2, "at_most": 0, "left": 3, "right": 4},
           {"kind": "bound", "rows": [[1, 1000000000000000]]},
           {"kind": "empty", "rows": [[1, -1000000000000000], [3, 1000000000000000],
                                      [5, 1000000000000000]]}]},
{"value": 500000000000, "settled": [3],
 "gains": [[0, 1000000000000000], [1, 1000000000000000], [2, 1000000000000000],
           [3, 1000000000000000]],
 "proof": [{"kind": "bound", "rows": [[0, 1000000000000000]]}]}],
"pool_fingerprint": "", "features_fingerprint": ""})";
  return files;
}

}  // namespace alongside::lottery_proof
