export default function Events() {
  return <main />;
}
