// The kernels for Python, by pybind11: arrays are taken as they are, never copied.
#include <pybind11/numpy.h>
#include <pybind11/pybind11.h>

#include "kernels.h"

namespace py = pybind11;

namespace {

using Array = py::array_t<double, py::array::c_style>;

long boxesOf(const Array& array) { return array.shape(0); }
long particlesOf(const Array& array) { return array.shape(array.ndim() - 1); }

void buckVaporPressure(const Array& temperature, Array pressure, int threads) {
  peers::buckVaporPressure(temperature.size(), temperature.data(), pressure.mutable_data(), threads);
}

void transportProperties(const Array& radius, const Array& mass, const Array& temperature, const Array& pressure,
                         Array knudsen, Array slip, Array mobility, Array diffusion, Array speed, Array velocity,
                         int threads) {
  peers::transportProperties(boxesOf(radius), particlesOf(radius), radius.data(), mass.data(), temperature.data(),
                             pressure.data(),
                             {knudsen.mutable_data(), slip.mutable_data(), mobility.mutable_data(),
                              diffusion.mutable_data(), speed.mutable_data(), velocity.mutable_data()},
                             threads);
}

void brownianCoefficient(const Array& radius, const Array& mass, const Array& temperature, const Array& pressure,
                         double accommodation, Array coefficient, int threads) {
  peers::brownianCoefficient(boxesOf(radius), particlesOf(radius), radius.data(), mass.data(), temperature.data(),
                             pressure.data(), accommodation, coefficient.mutable_data(), threads);
}

void chargedCoefficient(const Array& radius, const Array& mass, const Array& charge, const Array& temperature,
                        const Array& pressure, Array coefficient, int threads) {
  peers::chargedCoefficient(boxesOf(radius), particlesOf(radius), radius.data(), mass.data(), charge.data(),
                            temperature.data(), pressure.data(), coefficient.mutable_data(), threads);
}

void condensationStep(const Array& density, const Array& molarMass, const Array& surfaceTension,
                      const Array& massAccommodation, const Array& diffusionCoefficient, const Array& kappa, long water,
                      double timeStep, const Array& temperature, const Array& concentration, const Array& vaporPressure,
                      Array mass, Array gas, Array massRate, Array massTransfer, int threads) {
  const peers::Vapors vapors{static_cast<long>(density.size()),
                             density.data(),
                             molarMass.data(),
                             surfaceTension.data(),
                             massAccommodation.data(),
                             diffusionCoefficient.data(),
                             kappa.data(),
                             water,
                             timeStep};
  peers::condensationStep(boxesOf(concentration), particlesOf(concentration), vapors, temperature.data(),
                          concentration.data(), vaporPressure.data(), mass.mutable_data(), gas.mutable_data(),
                          massRate.mutable_data(), massTransfer.mutable_data(), threads);
}

}  // namespace

PYBIND11_MODULE(kernels_pybind11, module) {
  module.def("buck_vapor_pressure", buckVaporPressure);
  module.def("transport_properties", transportProperties);
  module.def("brownian_coefficient", brownianCoefficient);
  module.def("charged_coefficient", chargedCoefficient);
  module.def("condensation_step", condensationStep);
  py::class_<peers::Rates>(module, "Rates")
      .def(py::init([](const Array& radius) { return peers::Rates(radius.size(), radius.data()); }))
      .def("run", [](const peers::Rates& rates, const Array& concentration, const Array& coefficient, bool conserves,
                     Array gain, Array loss, int threads) {
        rates.run(boxesOf(concentration), concentration.data(), coefficient.data(), conserves, gain.mutable_data(),
                  loss.mutable_data(), threads);
      });
}
