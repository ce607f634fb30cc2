// A certificate as JSON (RFC 8259), with all that it takes to check it beside the lists of people
// and panels. Numbers are whole numbers: nothing is rounded on the way.
//
// certificate.json
//   format               "alongside-selection-certificate-1". Fields may be added in the same
//                        format; none changes its meaning
//   method               "leximin", "maximin", "nash" or "uniform"
//   seats                of the panel
//   id_column            the column of the files that tells people apart
//   people               of the pool
//   features             list: name, values (list: value, min, max): the quotas
//   address_columns      list of columns: two people whose values are the same in all of them, and
//                        not all empty, are never on one panel
//   chance_unit          "1e-12": chances and values of stages are whole numbers of this part of 1
//   multiplier_unit      "1e-15": gains and multipliers are whole numbers of this part of 1
//   complete             true: the proof is whole; false: the search was stopped before
//   types                list of lists of people, by their place in the pool, from 0
//   stages               list (certificate.h says what they prove):
//     value              chance of those who are settled here
//     settled            list of types, by their place in `types`, from 0
//     gains              list of [type, gain per seat]
//     proof              list of nodes: kind "bound" or "empty" with rows, a list of
//                        [row, multiplier]; kind "type" or "row" with index, at_most, left, right.
//                        Row 0 is the seats, then come the quotas in their order, then the
//                        addresses that several people share, by their first person
//   pool_fingerprint, features_fingerprint   BLAKE2b-256 of the files that were read, hexadecimal
#pragma once

#include <string>
#include <vector>

#include "slices/lottery/pool.h"
#include "slices/lottery/proof/certificate.h"

namespace alongside::lottery {

/// What stands in the file beside the certificate. All texts are valid UTF-8.
struct CertificateContext {
  int seats = 0;
  std::size_t people = 0;
  std::string id_column;
  std::vector<Feature> features;
  std::vector<std::string> address_columns;
  std::vector<Type> types;
  std::string pool_fingerprint;
  std::string features_fingerprint;
};

std::string json_of(const Certificate& certificate, const CertificateContext& context);

}  // namespace alongside::lottery
