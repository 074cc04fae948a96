import { XMLBuilder, XMLParser } from 'fast-xml-parser';
import { OrgError } from '../errors.ts';
import { isObject, type JsonObject } from './bodies.ts';

export const PARTNER_NAMESPACE = 'urn:partner.soap.sforce.com';
const metadataNamespace = 'http://soap.sforce.com/2006/04/metadata';

/** A call of the SOAP metadata API. */
export interface SoapCall {
  sessionId: string | undefined;
  operation: string;
  parameters: JsonObject;
}

const parser = new XMLParser({ removeNSPrefix: true, ignoreAttributes: true, parseTagValue: false });
const builder = new XMLBuilder({ ignoreAttributes: false, suppressBooleanAttributes: false });

/** @throws OrgError for text that is no SOAP envelope */
export function readSoapCall(xml: string): SoapCall {
  let envelope: unknown;
  try {
    envelope = (parser.parse(xml, true) as JsonObject).Envelope;
  } catch (error) {
    throw new OrgError('INVALID_SOAP', error instanceof Error ? error.message : String(error));
  }
  const body = isObject(envelope) ? envelope.Body : undefined;
  const operation = isObject(body) ? Object.keys(body)[0] : undefined;
  if (!isObject(envelope) || !isObject(body) || operation === undefined) {
    throw new OrgError('INVALID_SOAP', 'The request is no SOAP envelope with a body');
  }
  const header = isObject(envelope.Header) ? envelope.Header.SessionHeader : undefined;
  const sessionId = isObject(header) ? header.sessionId : undefined;
  const parameters = body[operation];
  return {
    sessionId: typeof sessionId === 'string' ? sessionId : undefined,
    operation,
    parameters: isObject(parameters) ? parameters : {},
  };
}

/** Lists repeat their element; absent values have none. */
export function soapAnswer(operation: string, result: unknown, namespace = metadataNamespace): string {
  return envelope({ [`${operation}Response`]: { result } }, namespace);
}

export function soapFault({ code, message }: OrgError): string {
  return envelope({ 'soapenv:Fault': { faultcode: `sf:${code}`, faultstring: `${code}: ${message}` } });
}

function envelope(body: JsonObject, namespace = metadataNamespace): string {
  return builder.build({
    '?xml': { '@_version': '1.0', '@_encoding': 'UTF-8' },
    'soapenv:Envelope': {
      '@_xmlns:soapenv': 'http://schemas.xmlsoap.org/soap/envelope/',
      '@_xmlns:sf': namespace,
      '@_xmlns': namespace,
      'soapenv:Body': body,
    },
  });
}
